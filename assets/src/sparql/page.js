// The SPARQL page: the editor in place of the plain field, examples, answers below, and what can be copied.
import { byId } from "../network/elements.js";
import { save } from "../network/exporting.js";
import { Answers, tell } from "./answer.js";
import { makeEditor } from "./editor.js";
import { Examples } from "./examples.js";
import { asPython } from "./python.js";

const form = byId("ask");
const area = byId("query");
const answers = new Answers(form);
const editor = makeEditor(byId("editor"), area, {
  prefixes: JSON.parse(form.dataset.prefixes),
  vocabulary: form.dataset.vocabulary,
  run,
});

function run() {
  const query = editor.getValue();
  history.replaceState(null, "", address(query));
  answers.ask(query);
}

function address(query) {
  return `${form.action}?${new URLSearchParams({ query, edit: "1" })}`;
}

async function copy(text, words) {
  try {
    await navigator.clipboard.writeText(text);
    tell(words);
  } catch {
    tell("The browser does not let this page copy: copy it from here.");
    byId("answer").hidden = false;
    byId("answer-tools").hidden = true;
    byId("shown").replaceChildren(Object.assign(document.createElement("pre"), { textContent: text }));
  }
}

new Examples(byId("examples"), (query) => {
  editor.setValue(query);
  byId("answer").hidden = true;
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
byId("stop").addEventListener("click", () => answers.stop());
byId("python").addEventListener("click", () => copy(asPython(editor.getValue()), "Copied as Python."));
byId("link").addEventListener("click", () => copy(address(editor.getValue()), "The address is copied."));
byId("csv").addEventListener("click", () => answers.save(editor.getValue(), "text/csv", "answer.csv", save));
byId("json").addEventListener("click", () => answers.save(editor.getValue(), "application/sparql-results+json", "answer.json", save));
byId("query-label").addEventListener("click", () => editor.focus());
for (const id of ["python", "link"]) byId(id).hidden = false;
byId("format-label").hidden = true;
byId("editor").editor = editor;
form.dataset.state = "ready";
