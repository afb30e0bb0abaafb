// The ties as a table: the same for whoever does not see the drawing.
import { byId, element } from "./elements.js";

const MOST = 200;

export function showTable({ nodes, ties, all }, places) {
  const shown = Math.min(MOST, ties.a.length);
  const rows = Array.from({ length: shown }, (_, at) => row(nodes, ties, at, places));
  byId("ties").tBodies[0].replaceChildren(...rows);
  byId("table-told").textContent = shown ? `The ${shown} strongest of ${all.ties} ties.` : "No ties.";
}

function row(nodes, ties, at, places) {
  const name = (end) => element("a", { href: places.page + nodes.id[end] }, nodes.label[end]);
  const [a, b] = [ties.a[at], ties.b[at]];
  const states = nodes.kind[a] === "country" && nodes.kind[b] === "country";
  const pair = `${places.pair}?${new URLSearchParams({ a: nodes.id[a], b: nodes.id[b] })}`;
  const times = String(ties.weight[at]);
  return element(
    "tr",
    {},
    element("td", {}, name(a)),
    element("td", {}, name(b)),
    element("td", {}, ties.stance[at]),
    element("td", { class: "number" }, states ? element("a", { href: pair }, times) : times),
    element("td", {}, ties.first[at] ?? ""),
    element("td", {}, ties.last[at] ?? ""),
  );
}
