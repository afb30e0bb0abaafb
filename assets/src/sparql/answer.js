// Asks a query, and shows its answer: a table of links and values, the JSON, or the triples as Turtle.
import { byId, element } from "../network/elements.js";

const PART = 100;
const ACCEPT = "application/sparql-results+json, text/turtle;q=0.9";

export class Answers {
  constructor(form) {
    this.form = form;
    byId("more").addEventListener("click", () => this.#more());
    byId("as-table").addEventListener("click", () => this.#as("table"));
    byId("as-json").addEventListener("click", () => this.#as("json"));
  }

  stop() {
    this.asking?.abort();
  }

  async ask(query) {
    this.stop();
    const asking = (this.asking = new AbortController());
    const start = performance.now();
    this.#busy(true);
    tell("Asking…");
    try {
      const answer = await fetch(this.form.action, request(query, ACCEPT, asking.signal));
      const text = await answer.text();
      if (answer.ok) this.#show(text, answer.headers.get("content-type") ?? "", (performance.now() - start) / 1000);
      else this.#failed(text.trim());
    } catch (error) {
      this.#failed(error.name === "AbortError" ? "Stopped." : `The server cannot be asked: ${error.message}`);
    } finally {
      if (asking === this.asking) this.#busy(false);
    }
  }

  // The answer as a file of another format.
  async save(query, media, name, save) {
    const answer = await fetch(this.form.action, request(query, media));
    if (answer.ok) save(name, await answer.blob());
    else this.#failed((await answer.text()).trim());
  }

  #busy(busy) {
    byId("stop").hidden = !busy;
    byId("answer").setAttribute("aria-busy", String(busy));
  }

  #failed(words) {
    byId("answer").hidden = true;
    byId("answer-told").classList.add("sparql-failed");
    tell(words);
  }

  #show(text, media, seconds) {
    this.text = text;
    this.table = media.includes("json") ? JSON.parse(text) : null;
    this.rows = this.table?.results?.bindings;
    this.shown = 0;
    byId("answer").hidden = false;
    byId("answer-told").classList.remove("sparql-failed");
    byId("answer-tools").hidden = !this.table;
    tell(`${this.#words()}, ${seconds.toFixed(2)} s.`);
    this.#as("table");
  }

  #words() {
    if (!this.table) return "Triples";
    if (!this.rows) return this.table.boolean ? "Yes" : "No";
    return this.rows.length === 1 ? "1 row" : `${this.rows.length || "No"} rows`;
  }

  #as(form) {
    byId("as-table").setAttribute("aria-pressed", String(form === "table"));
    byId("as-json").setAttribute("aria-pressed", String(form === "json"));
    const place = byId("shown");
    byId("more").hidden = true;
    if (!this.table) return place.replaceChildren(element("pre", {}, this.text));
    if (form === "json") return place.replaceChildren(element("pre", {}, JSON.stringify(this.table, null, 2)));
    if (!this.rows) return place.replaceChildren(element("p", { class: "sparql-boolean" }, this.#words()));
    this.body = element("tbody");
    const names = this.table.head.vars.map((name) => element("th", { scope: "col" }, name));
    place.replaceChildren(element("table", {}, element("thead", {}, element("tr", {}, ...names)), this.body));
    this.shown = 0;
    this.#more();
  }

  #more() {
    const part = this.rows.slice(this.shown, this.shown + PART);
    const cell = (row) => (name) => element("td", {}, row[name] ? this.#term(row[name]) : "");
    this.body.append(...part.map((row) => element("tr", {}, ...this.table.head.vars.map(cell(row)))));
    this.shown += part.length;
    byId("more").hidden = this.shown >= this.rows.length;
  }

  #term({ type, value, datatype = "", ...rest }) {
    const { base, page } = this.form.dataset;
    if (type === "uri" && value.startsWith(base)) return element("a", { href: page + value.slice(base.length), title: value }, value.slice(base.length));
    if (type === "uri" && /^https?:/.test(value)) return element("a", { href: value, rel: "noreferrer" }, value);
    const about = rest["xml:lang"] ?? datatype.replace(/^.*[#/]/, "");
    return element("span", { title: about || null }, type === "bnode" ? `_:${value}` : String(value));
  }
}

export function tell(words) {
  byId("answer-told").textContent = words;
}

function request(query, accept, signal) {
  return { method: "POST", headers: { Accept: accept, "Content-Type": "application/sparql-query" }, body: query, signal };
}
