// The page of the network: reads what is chosen, draws it, and keeps the address, the card and the table in step.
import Graph from "graphology";
import { Arranging, spiral } from "./arranging.js";
import { showCard } from "./card.js";
import { groupOf, groups } from "./colours.js";
import { Drawing, canDraw } from "./drawing.js";
import { byId, element } from "./elements.js";
import { gexf, graphml, save } from "./exporting.js";
import { Slider } from "./slider.js";
import { showTable } from "./table.js";

const A_MOMENT = 250;
const section = byId("network");
const form = byId("choices");
const places = section.dataset;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const drawing = canDraw() ? new Drawing(byId("drawing"), (id) => showCard(drawing.graph, id, places, choose)) : null;
const arranging = drawing && new Arranging(places.worker, stateIs);
const slider = new Slider(form, () => soon(load));
const known = new Map(); // where nodes were when they were last seen

let reading = null;
let waiting = 0;

async function load() {
  reading?.abort();
  reading = new AbortController();
  stateIs("reading");
  tell("Reading the graph…");
  const asked = chosen();
  history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
  asked.delete("size");
  try {
    const answer = await fetch(`${places.json}?${asked}`, { signal: reading.signal });
    if (!answer.ok) throw new Error(await answer.text());
    show(await answer.json());
  } catch (error) {
    if (error.name === "AbortError") return;
    tell(error.message);
    stateIs("failed");
  }
}

function chosen() {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
}

function show(found) {
  slider.span(found.days);
  showTable(found, places);
  tell(wordsFor(found));
  byId("find").value = "";
  byId("found").replaceChildren(...found.nodes.label.map((label) => element("option", { value: label })));
  if (!drawing) return stateIs("undrawn");
  const seen = groups(found.nodes, (code) => form.elements.state.querySelector(`option[value="${code}"]`)?.text ?? code);
  showLegend(seen);
  remember();
  const graph = made(found, seen);
  drawing.show(graph);
  drawing.size(form.elements.size.value);
  drawing.choose(null);
  section.dataset.nodes = graph.order;
  section.dataset.ties = graph.size;
  if (found.nodes.id.every((id) => known.has(id))) stateIs("still");
  else arranging.start(graph, calm.matches);
}

function made({ nodes, ties }, seen) {
  const graph = new Graph({ multi: true, type: ties.stance.some(Boolean) ? "directed" : "undirected" });
  nodes.id.forEach((id, at) => {
    const node = Object.fromEntries(Object.entries(nodes).map(([name, column]) => [name, column[at]]));
    delete node.id;
    graph.addNode(id, { ...node, ...(known.get(id) ?? spiral(at)), size: 1, token: groupOf(seen, node).token });
  });
  ties.a.forEach((a, at) => {
    const weight = ties.weight[at];
    graph.addEdgeWithKey(`e${at}`, nodes.id[a], nodes.id[ties.b[at]], {
      weight,
      size: Math.min(6, 0.5 + Math.log2(1 + weight) / 2),
      stance: ties.stance[at],
      first: ties.first[at],
      last: ties.last[at],
    });
  });
  return graph;
}

function remember() {
  drawing.graph?.forEachNode((id, { x, y }) => known.set(id, { x, y }));
}

function showLegend(seen) {
  const items = [...seen.values()].map((group) => {
    const mark = element("span", { class: "network-mark", "aria-hidden": "true" });
    mark.style.setProperty("background", `var(--${group.token})`);
    return element("li", {}, mark, group.name);
  });
  byId("legend").replaceChildren(...items);
}

function wordsFor({ nodes, ties, all, most }) {
  if (!ties.a.length) return "Nothing is joined in this part of the graph: choose a longer time, or another kind or state.";
  const shown = `${count(nodes.id.length, "node")} and ${count(ties.a.length, "tie")}`;
  const whole = nodes.id.length === all.nodes && ties.a.length === all.ties;
  const rest = whole ? "" : `, the strongest of ${all.nodes} and ${all.ties}; at most ${most.nodes} and ${most.ties} are drawn`;
  return `${shown}${rest}.${drawing ? "" : " This browser cannot draw them (no WebGL): the table below says the same."}`;
}

const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
const tell = (words) => (byId("told").textContent = words);

function stateIs(state) {
  section.dataset.state = state;
  const button = byId("arrange");
  button.setAttribute("aria-pressed", String(state === "arranging"));
  button.disabled = !drawing?.graph;
}

function choose(id) {
  drawing.choose(id);
  if (id !== null) drawing.lookAt(id);
}

function find() {
  const label = byId("find").value;
  const id = drawing?.graph?.findNode((_, node) => node.label === label);
  if (id) choose(id);
}

function soon(work) {
  clearTimeout(waiting);
  waiting = setTimeout(work, A_MOMENT);
}

function saved(ending, type, write) {
  byId(ending).addEventListener("click", () => drawing?.graph && save(`network.${ending}`, new Blob([write(drawing.graph)], { type })));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  load();
});
form.addEventListener("change", ({ target }) => {
  if (target.type === "range") return;
  if (target.name !== "size") return soon(load);
  history.replaceState(null, "", `?${chosen()}`);
  if (drawing?.graph) drawing.size(target.value);
});
byId("find").addEventListener("input", find);
byId("nearer").addEventListener("click", () => drawing?.nearer());
byId("farther").addEventListener("click", () => drawing?.farther());
byId("whole").addEventListener("click", () => drawing?.whole());
byId("arrange").addEventListener("click", () => (arranging.running ? arranging.stop() : arranging.start(drawing.graph, calm.matches)));
byId("png").addEventListener("click", () => drawing?.graph && drawing.copy().toBlob((image) => save("network.png", image)));
saved("graphml", "application/graphml+xml", graphml);
saved("gexf", "application/gexf+xml", gexf);
load();
