// The editor: Yasqe, which knows SPARQL, and completes the names of the graph's own terms.
import Yasqe from "@zazuko/yasqe";
import "@zazuko/yasqe/build/yasqe.min.css";

const MOST = 60;
const WORDS = /^[a-z][\w-]*:?[\w-]*$/i;

export function makeEditor(place, area, { prefixes, vocabulary, run }) {
  Yasqe.registerAutocompleter(completer(read(vocabulary)), false);
  area.hidden = true;
  const editor = new Yasqe(place, {
    value: "",
    autocompleters: ["variables", "terms"],
    collapsePrefixesOnLoad: false,
    consumeShareLink: null,
    createShareableLink: null,
    editorHeight: "auto",
    persistenceId: null,
    prefixCcApi: null,
    resizeable: false,
    screenReaderLabel: "Query",
    showQueryButton: false,
  });
  editor.setOption("extraKeys", {
    ...editor.getOption("extraKeys"),
    "Ctrl-Enter": run,
    "Cmd-Enter": run,
    Tab: false, // so that the keyboard leads out of the editor
    "Shift-Tab": false,
  });
  editor.setOption("viewportMargin", Infinity);
  declare(editor.getMode(), prefixes);
  editor.setValue(area.value.trim());
  editor.on("change", () => (area.value = editor.getValue()));
  return editor;
}

// Has a mode know prefixes that no query declares.
function declare(mode, prefixes) {
  const start = mode.startState;
  mode.startState = () => Object.assign(start(), { prefixes: { ...prefixes } });
}

async function read(address) {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : { prefixes: {}, terms: [] };
}

function completer(reading) {
  let known = [];
  reading.then(({ prefixes, terms }) => (known = [...terms, ...Object.entries(prefixes).map(([prefix, label]) => ({ name: `${prefix}:`, label }))]));
  return {
    name: "terms",
    bulk: false,
    autoShow: true,
    isValidCompletionPosition: (editor) => {
      const token = editor.getCompleteToken();
      return WORDS.test(token.string) && !["comment", "string"].includes(token.type);
    },
    get: (_, token) => {
      const begun = (token?.string ?? "").toLowerCase();
      const fits = ({ name, label }) => name.toLowerCase().startsWith(begun) || (begun.length > 2 && label.toLowerCase().includes(begun));
      return known.filter(fits).slice(0, MOST).map(({ name }) => name);
    },
    postprocessHints: (_, hints) => hints.map((hint) => ({ ...hint, render: (line) => show(line, known.find(({ name }) => name === hint.text)) })),
  };
}

function show(line, { name, label, comment }) {
  const words = document.createElement("span");
  words.className = "sparql-meaning";
  words.textContent = comment || label;
  line.append(name, words);
}
