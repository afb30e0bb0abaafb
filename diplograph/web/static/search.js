// Completes a name in the search box: a combobox with a list, as the ARIA Authoring Practices describe it. Without this
// script the box is a plain form.

const WAIT = 120; // milliseconds without typing before something is asked
const LIST = "search-list";

const box = document.getElementById("search-box");
if (box) complete(box);

function complete(input) {
  const list = made("ul", { id: LIST, class: "suggestions", role: "listbox", "aria-label": "Suggestions", hidden: "" });
  const told = made("div", { class: "hidden", role: "status" });
  const address = new URL("complete", input.form.action);
  let timer = 0;
  let asked = null; // what can abort the request under way
  let active = -1;

  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": LIST, "aria-haspopup": "listbox",
  })) input.setAttribute(name, value);
  input.form.append(list, told);

  input.addEventListener("input", (event) => {
    forget();
    if (!input.value.trim()) close();
    else if (!event.isComposing) timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("compositionend", () => { forget(); timer = setTimeout(ask, WAIT); });
  input.addEventListener("keydown", (event) => {
    const done = !event.isComposing && KEYS[event.key]?.(event);
    if (done) event.preventDefault();
  });
  input.addEventListener("blur", () => { forget(); close(); });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) go(option);
  });
  addEventListener("pagehide", () => { forget(); close(); });

  const KEYS = {
    ArrowDown: (event) => event.altKey ? reopen() : move(1),
    ArrowUp: (event) => event.altKey ? close() : move(-1),
    Enter: () => isOpen() && active >= 0 && go(list.children[active]),
    Escape: () => { forget(); return isOpen() && close(); },
    Tab: () => { forget(); close(); return false; },
  };

  function forget() {
    clearTimeout(timer);
    asked?.abort();
    asked = null;
  }

  async function ask() {
    const text = input.value.trim();
    if (!text) return;
    asked = new AbortController();
    const { signal } = asked;
    address.search = new URLSearchParams({ q: text });
    try {
      const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
      const found = response.ok ? await response.json() : [];
      if (!signal.aborted) show(found);
    } catch (error) {
      if (error.name !== "AbortError") close(); // the form still works
    }
  }

  function show(found) {
    list.replaceChildren(...found.map(option));
    select(-1);
    list.scrollTop = 0;
    const open = found.length > 0 && document.activeElement === input;
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    told.textContent = found.length === 1 ? "1 suggestion" : found.length ? `${found.length} suggestions` : "No suggestions";
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    told.textContent = "";
    select(-1);
    return true;
  }

  function reopen() {
    if (!isOpen() && input.value.trim()) { forget(); ask(); }
    return true;
  }

  /** Down and up the list, and through the box itself, in which nothing is chosen. */
  function move(step) {
    if (!isOpen()) return reopen();
    const places = list.children.length + 1;
    select(((active + 1 + step + places) % places) - 1);
    return true;
  }

  function select(place) {
    active = place;
    for (const [at, one] of [...list.children].entries()) one.setAttribute("aria-selected", String(at === place));
    const chosen = list.children[place];
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  function go(chosen) {
    const to = new URL(chosen.dataset.url, location.href);
    forget();
    close();
    location.assign(to);
    return true;
  }

  function isOpen() { return !list.hidden; }
}

function option(found, place) {
  const one = made("li", { id: `${LIST}-${place}`, role: "option", "aria-selected": "false" });
  one.dataset.url = found.url;
  const label = made("span", { class: "label" });
  label.append(...found.marked.map(([text, hit]) => hit ? made("mark", {}, text) : text));
  one.append(made("span", { class: `kind kind-${found.type}` }, found.kind), " ", label);
  if (found.description) one.append(" ", made("span", { class: "soft" }, found.description));
  return one;
}

function made(name, attributes, text) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}
