// What is marked in a text, and why: asked for when somebody points at it or comes to it by keyboard.
//
// One box shows it, which is put behind the words in the order of the page, so that the tab key leads from the words
// into it. The page's own titles say the same in short where this script does not run.

const reading = document.querySelector(".reading");
const known = new Map();
const WAIT = 150;
let box = null;
let at = null;
let waiting = 0;
let dismissed = null;
let pointed = null;

function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function ask(place) {
  if (!known.has(place)) {
    const answer = fetch(`${reading.dataset.why}?at=${place}`).then((response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return response.json();
    });
    answer.catch(() => known.delete(place));
    known.set(place, answer);
  }
  return known.get(place);
}

function named(one) {
  if (!one.link) return element("strong", "", one.label);
  const link = element("a", "", one.label);
  link.href = one.link;
  return link;
}

function reason(one) {
  const words = [`${one.verdict} as in `, named(one.other), `: ${one.reason} `];
  return element("li", "reason", ...words, element("span", "score", `(${one.score}, by the ${one.by})`));
}

function item(one) {
  const kind = element("span", `kind kind-${one.kind}`, one.detail ? `${one.called}, ${one.detail}` : one.called);
  const shown = element("li", "", kind, named(one), element("div", "soft", `“${one.words}”`));
  if (one.reasons.length) shown.append(element("ul", "", ...one.reasons.map(reason)));
  else if (one.alone) shown.append(element("div", "reason", one.alone));
  return shown;
}

function place() {
  const words = at.getClientRects();
  const around = reading.getBoundingClientRect();
  const last = words[words.length - 1];
  const left = Math.min(last.left - around.left, around.width - box.offsetWidth);
  box.style.setProperty("left", `${Math.max(0, left)}px`);
  box.style.setProperty("top", `${last.bottom - around.top + 2}px`);
}

function close() {
  clearTimeout(waiting);
  if (!box) return;
  at.removeAttribute("aria-describedby");
  box.remove();
  box = null;
  at = null;
}

async function open(words) {
  if (words === at) return;
  close();
  at = words;
  box = element("span", "why", "…");
  box.id = "why";
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "What is marked here");
  words.after(box);
  place();
  try {
    const found = await ask(words.dataset.at);
    if (words !== at) return;
    box.replaceChildren(element("ul", "", ...found.items.map(item)));
  } catch {
    if (words !== at) return;
    box.replaceChildren("This could not be asked: the server may have stopped.");
  }
  words.setAttribute("aria-describedby", "why");
  place();
}

// What the mouse asks for is done in a moment, unless the keyboard is in the box by then.
function soon(what) {
  clearTimeout(waiting);
  waiting = setTimeout(() => box?.contains(document.activeElement) || what(), WAIT);
}

function leave() {
  if (at !== document.activeElement || !at.matches(":focus-visible")) close();
}

function point(there) {
  if (there === pointed) return;
  pointed = there;
  if (there?.dataset.at) soon(() => open(there));
  else if (there) clearTimeout(waiting);
  else soon(leave);
}

function isWithin(target) {
  return target instanceof Element && (target.closest(".why") || target.closest("[data-at]"));
}

if (reading) {
  for (const words of reading.querySelectorAll("[data-at]")) {
    words.removeAttribute("title");
  }
  // Not where the mouse is, but where it goes: words that are come to by keyboard move the page beneath it.
  reading.addEventListener("mousemove", (event) => point(event.target.closest("[data-at], .why")));
  reading.addEventListener("mouseleave", () => point(null));
  reading.addEventListener("focusin", (event) => {
    const words = event.target.closest("[data-at]");
    if (words && words === dismissed) dismissed = null;
    else if (words && words.matches(":focus-visible")) open(words);
    else if (!isWithin(event.target)) close();
  });
  reading.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !isWithin(event.relatedTarget)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box) return;
    const words = at;
    const inside = box.contains(document.activeElement);
    close();
    if (!inside) return;
    dismissed = words;
    words.focus();
  });
}
