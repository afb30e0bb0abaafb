// Draws a network with WebGL.
import Sigma from "sigma";
import { colourOfTie, token } from "./colours.js";

const MANY_TIES = 6000;
const LEAST = 2.5;
const LARGEST = 16;

export function canDraw() {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
}

export class Drawing {
  constructor(container, onChoose) {
    this.container = container;
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
    this.onChoose = onChoose;
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.colour());
  }

  show(graph) {
    this.renderer?.kill();
    this.graph = graph;
    this.chosen = null;
    this.#style();
    this.renderer = new Sigma(graph, this.container, {
      allowInvalidContainer: true,
      defaultDrawNodeHover: (context, node, settings) => drawHover(context, node, settings),
      hideEdgesOnMove: graph.size > MANY_TIES,
      hideLabelsOnMove: graph.size > MANY_TIES,
      labelColor: { color: token("ink") },
      labelFont: getComputedStyle(document.body).fontFamily,
      labelRenderedSizeThreshold: 7,
      labelSize: 13,
      zIndex: true,
      nodeReducer: (id, node) => this.#node(id, node),
      edgeReducer: (id, tie) => this.#tie(id, tie),
    });
    this.container.renderer = this.renderer;
    this.renderer.on("clickNode", ({ node }) => this.choose(node));
    this.renderer.on("clickStage", () => this.choose(null));
  }

  // The size of nodes by one of their measures.
  size(measure) {
    const most = Math.max(1e-9, ...this.graph.mapNodes((_, node) => node[measure] ?? 1));
    this.graph.updateEachNodeAttributes(
      (_, node) => Object.assign(node, { size: sizeOf((node[measure] ?? 0.1 * most) / most) }),
      { attributes: ["size"] },
    );
  }

  colour() {
    if (!this.renderer) return;
    this.#style();
    this.renderer.setSetting("labelColor", { color: token("ink") });
    this.renderer.refresh();
  }

  choose(id) {
    this.chosen = id;
    this.near = id === null ? null : new Set(this.graph.neighbors(id));
    this.renderer.refresh({ skipIndexation: true });
    this.onChoose(id);
  }

  lookAt(id) {
    const { x, y } = this.renderer.getNodeDisplayData(id);
    this.renderer.getCamera().animate({ x, y, ratio: 0.35 }, this.#duration());
  }

  nearer() {
    this.renderer.getCamera().animatedZoom(this.#duration());
  }

  farther() {
    this.renderer.getCamera().animatedUnzoom(this.#duration());
  }

  whole() {
    this.renderer.getCamera().animatedReset(this.#duration());
  }

  // What is seen, as a canvas; it must be copied before the browser next paints, which empties what WebGL drew.
  copy() {
    this.renderer.refresh({ skipIndexation: true });
    const layers = Object.values(this.renderer.getCanvases());
    const copy = document.createElement("canvas");
    [copy.width, copy.height] = [layers[0].width, layers[0].height];
    const context = copy.getContext("2d");
    context.fillStyle = token("raised");
    context.fillRect(0, 0, copy.width, copy.height);
    for (const layer of layers) if (layer.width) context.drawImage(layer, 0, 0, copy.width, copy.height);
    return copy;
  }

  #duration() {
    return { duration: this.calm.matches ? 0 : 300 };
  }

  #style() {
    this.tokens = { dim: token("line"), ink: token("ink"), accent: token("accent") };
    const colours = new Map();
    const colour = (name) => colours.get(name) ?? colours.set(name, token(name)).get(name);
    this.graph.updateEachNodeAttributes((_, node) => Object.assign(node, { color: colour(node.token) }));
    const ties = new Map();
    const ofTie = (tie) => ties.get(tie.stance) ?? ties.set(tie.stance, colourOfTie(tie, this.graph.size > MANY_TIES / 10)).get(tie.stance);
    this.graph.updateEachEdgeAttributes((_, tie) => Object.assign(tie, { color: ofTie(tie) }));
  }

  #node(id, node) {
    if (!this.near || id === this.chosen || this.near.has(id)) {
      return id === this.chosen ? { ...node, highlighted: true, forceLabel: true, zIndex: 2 } : { ...node, zIndex: 1 };
    }
    return { ...node, color: this.tokens.dim, label: null, zIndex: 0 };
  }

  #tie(id, tie) {
    if (!this.near) return tie;
    const ends = this.graph.extremities(id);
    return ends.includes(this.chosen) ? { ...tie, color: this.tokens.accent, zIndex: 1 } : { ...tie, hidden: true };
  }
}

const sizeOf = (share) => LEAST + (LARGEST - LEAST) * Math.sqrt(share);

function drawHover(context, node, { labelSize, labelFont }) {
  context.font = `600 ${labelSize}px ${labelFont}`;
  const padding = 5;
  const left = node.x + node.size + 2;
  context.fillStyle = token("raised");
  context.strokeStyle = token("ink");
  context.beginPath();
  context.rect(left, node.y - labelSize / 2 - padding, context.measureText(node.label ?? "").width + 2 * padding, labelSize + 2 * padding);
  context.fill();
  context.stroke();
  context.beginPath();
  context.arc(node.x, node.y, node.size + 2, 0, 2 * Math.PI);
  context.stroke();
  context.fillStyle = token("ink");
  context.fillText(node.label ?? "", left + padding, node.y + labelSize / 3);
}
