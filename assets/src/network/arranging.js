// Has a network arranged by the worker, and puts its nodes where the worker says.
import defaults from "graphology-layout-forceatlas2/defaults.js";
import { graphToByteArrays } from "graphology-layout-forceatlas2/helpers.js";

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const LARGE = 1000;
const PATIENCE = 6; // how many times as long as it takes to draw is waited before it is drawn anew

export class Arranging {
  constructor(address, onChange) {
    this.worker = new Worker(address, { type: "module" });
    this.worker.onmessage = ({ data }) => this.#put(data);
    this.onChange = onChange;
    this.running = false;
    this.notBefore = 0;
  }

  // ``still``: nothing is to move before all is in its place.
  start(graph, still) {
    const large = graph.order > LARGE;
    this.graph = graph;
    this.running = true;
    this.worker.postMessage({
      ...graphToByteArrays(graph, (_, tie) => 1 + Math.log2(tie.weight)),
      settings: {
        ...defaults,
        barnesHutOptimize: large,
        barnesHutTheta: 0.8,
        gravity: large ? 0.05 : 0.3,
        scalingRatio: 10,
        slowDown: 1 + Math.log(Math.max(graph.order, 1)),
        strongGravityMode: true,
      },
      rounds: large ? 250 : 500,
      every: still ? Infinity : large ? 1000 : 80,
    });
    this.onChange("arranging");
  }

  stop() {
    this.worker.postMessage({});
    this.running = false;
    this.onChange("still");
  }

  #put({ places, over }) {
    if (!this.running || places.length !== 2 * this.graph.order) return;
    const start = performance.now();
    if (start < this.notBefore && !over) return;
    this.notBefore = Infinity;
    requestAnimationFrame(() => setTimeout(() => (this.notBefore = performance.now() + PATIENCE * (performance.now() - start))));
    let at = 0;
    this.graph.updateEachNodeAttributes(
      (_, node) => Object.assign(node, { x: places[at++], y: places[at++] }),
      { attributes: ["x", "y"] },
    );
    if (over) {
      this.running = false;
      this.onChange("still");
    }
  }
}

// Where the node of a number is put at first: on a spiral, evenly.
export function spiral(number) {
  const away = 10 * Math.sqrt(number + 0.5);
  return { x: away * Math.cos(number * GOLDEN), y: away * Math.sin(number * GOLDEN) };
}
