// The named questions: one is chosen, its parameters are filled in, and its query is put into the editor.
import { byId, element } from "../network/elements.js";

const A_MOMENT = 150;

export class Examples {
  constructor(form, onQuery) {
    this.form = form;
    this.onQuery = onQuery;
    form.elements.question.addEventListener("change", () => this.#write(true));
    byId("fields").addEventListener("change", () => this.#write(false));
    byId("fields").addEventListener("input", ({ target }) => this.#complete(target));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#write(false);
    });
    form.querySelectorAll("[data-entity]").forEach(listed);
  }

  // ``anew``: another question was chosen, which has other fields.
  async #write(anew) {
    const name = this.form.elements.question.value;
    if (!name) return byId("fields").replaceChildren();
    const given = anew ? "" : new URLSearchParams([...new FormData(this.form)].filter(([key, value]) => value && key !== "question" && key !== "edit"));
    const answer = await fetch(`${this.form.dataset.questions}${encodeURIComponent(name)}?${given}`);
    if (!answer.ok) return told(await answer.text());
    const { meaning, fields, query } = await answer.json();
    if (name !== this.form.elements.question.value) return; // another was chosen meanwhile
    told(meaning);
    if (anew) byId("fields").replaceChildren(...fields.map(field));
    this.onQuery(query);
  }

  #complete(input) {
    clearTimeout(this.waiting);
    if (input.dataset.entity && input.value.length > 1) this.waiting = setTimeout(() => this.#suggest(input), A_MOMENT);
  }

  async #suggest(input) {
    const begun = input.value;
    const answer = await fetch(`${this.form.dataset.complete}?${new URLSearchParams({ q: begun })}`);
    if (!answer.ok) return;
    const all = await answer.json();
    if (begun !== input.value) return; // other letters were typed meanwhile, and are asked for
    const found = all.filter((one) => input.dataset.entity === "any" || one.type === input.dataset.entity);
    const options = found.map((one) => element("option", { value: decodeURI(one.url.replace(/^.*?\/page\/|[?#].*$/g, "")) }, `${one.label} (${one.type})`));
    input.list.replaceChildren(...options);
  }
}

function field(one) {
  return element("label", {}, `${one.name}: ${one.meaning}`, element("br"), one.choices.length ? choice(one) : listed(text(one)));
}

function choice(one) {
  const none = element("option", { value: "" }, one.placeholder);
  return element("select", { name: one.name }, none, ...one.choices.map((name) => element("option", {}, name)));
}

function text(one) {
  return element("input", { name: one.name, placeholder: one.placeholder, autocomplete: "off", "data-entity": one.entity || null });
}

// An input that has a list of suggestions, where it is for an entity.
function listed(input) {
  if (!input.dataset.entity) return input;
  const list = element("datalist", { id: `of-${input.name}` });
  input.setAttribute("list", list.id);
  const both = document.createDocumentFragment();
  if (input.isConnected) return input.after(list);
  both.append(input, list);
  return both;
}

const told = (words) => (byId("question-told").textContent = words);
