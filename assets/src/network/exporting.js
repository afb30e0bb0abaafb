// What is seen as a file: GraphML and GEXF 1.2, which Gephi and NetworkX read.
const OF_NODE = { iri: "string", kind: "string", state: "string", degree: "long", strength: "long", pagerank: "double" };
const OF_TIE = { stance: "string", first: "string", last: "string" };

export function save(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function graphml(graph) {
  const node = { label: "string", ...OF_NODE, x: "double", y: "double", size: "double" };
  const tie = { weight: "long", ...OF_TIE };
  const short = shorten(graph);
  const keys = [...Object.entries(node).map((one) => ["node", ...one]), ...Object.entries(tie).map((one) => ["edge", ...one])];
  const held = (prefix, types, known) =>
    Object.keys(types).filter((name) => known[name] || known[name] === 0).map((name) => `<data key="${prefix}-${name}">${escape(known[name])}</data>`).join("");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(([where, name, type]) => `<key id="${where}-${name}" for="${where}" attr.name="${name}" attr.type="${type}"/>`),
    `<graph edgedefault="${directed(graph)}">`,
    ...graph.mapNodes((id, known) => `<node id="${short.get(id)}">${held("node", node, { ...known, iri: id })}</node>`),
    ...graph.mapEdges((id, known, a, b) => `<edge id="${id}" source="${short.get(a)}" target="${short.get(b)}">${held("edge", tie, known)}</edge>`),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

export function gexf(graph) {
  const short = shorten(graph);
  const held = (types, known) =>
    `<attvalues>${Object.keys(types).filter((name) => known[name] || known[name] === 0).map((name) => `<attvalue for="${name}" value="${escape(known[name])}"/>`).join("")}</attvalues>`;
  const declared = (where, types) =>
    `<attributes class="${where}">${Object.entries(types).map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`).join("")}</attributes>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    "<meta><creator>diplograph</creator></meta>",
    `<graph mode="static" defaultedgetype="${directed(graph)}">`,
    declared("node", OF_NODE),
    declared("edge", OF_TIE),
    "<nodes>",
    ...graph.mapNodes((id, known) => `<node id="${short.get(id)}" label="${escape(known.label)}">${held(OF_NODE, { ...known, iri: id })}${shape(known)}</node>`),
    "</nodes>",
    "<edges>",
    ...graph.mapEdges((id, known, a, b) => `<edge id="${id}" source="${short.get(a)}" target="${short.get(b)}" weight="${known.weight}">${held(OF_TIE, known)}</edge>`),
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function shape(node) {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(node.color.slice(at, at + 2), 16));
  return `<viz:color r="${red}" g="${green}" b="${blue}"/><viz:position x="${node.x}" y="${node.y}" z="0"/><viz:size value="${node.size}"/>`;
}

// Ids of these formats may have no slash: what the id is stands beside it.
const shorten = (graph) => new Map(graph.nodes().map((id, at) => [id, `n${at}`]));
const directed = (graph) => (graph.type === "directed" ? "directed" : "undirected");
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g; // XML 1.0 has no way to write these
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (value) => String(value).replace(FORBIDDEN, "\ufffd").replace(/[&<>"]/g, (one) => ENTITIES[one]);
