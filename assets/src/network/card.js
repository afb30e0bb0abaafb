// The card of a node: what it is, how central, and whom it is joined to most.
import { byId, element } from "./elements.js";

const TIES = 8;

export function showCard(graph, id, places, choose) {
  const card = byId("card");
  card.hidden = id === null;
  if (id === null) return;
  const node = graph.getNodeAttributes(id);
  card.replaceChildren(
    element("p", { class: `kind kind-${node.kind}` }, node.kind),
    element("h2", {}, element("a", { href: places.page + id }, node.label)),
    element("p", { class: "soft" }, `joined ${node.strength} times, to ${node.degree}; PageRank ${node.pagerank}`),
    element("h3", {}, "Joined most"),
    element("ul", { class: "lines" }, ...strongest(graph, id).map((tie) => line(graph, id, tie, places, choose))),
    element("button", { type: "button", click: () => choose(null) }, "Close"),
  );
}

function strongest(graph, id) {
  const ties = graph.mapEdges(id, (_, tie, a, b) => ({ ...tie, other: a === id ? b : a }));
  return ties.sort((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1)).slice(0, TIES);
}

function line(graph, id, tie, places, choose) {
  const other = graph.getNodeAttributes(tie.other);
  const states = graph.getNodeAttribute(id, "kind") === "country" && other.kind === "country";
  const pair = `${places.pair}?${new URLSearchParams({ a: id, b: tie.other })}`;
  const times = `${tie.stance ? `${tie.stance} ` : ""}${tie.weight} ×`;
  return element(
    "li",
    {},
    element("button", { type: "button", class: "plain", click: () => choose(tie.other) }, other.label),
    element("span", { class: "soft" }, states ? element("a", { href: pair }, times) : times, days(tie)),
  );
}

function days(tie) {
  if (!tie.first) return "";
  return tie.first === tie.last ? `, ${tie.first}` : `, ${tie.first} to ${tie.last}`;
}
