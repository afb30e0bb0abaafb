// Arranges a network by ForceAtlas2, apart from the page, which stays free for whoever looks at it.
import iterate from "graphology-layout-forceatlas2/iterate.js";

const PER_NODE = 10; // numbers that the layout keeps of a node; the first two are its place
const A_WHILE = 40; // milliseconds of work after which it listens whether it is to stop

let running = 0;

onmessage = ({ data }) => {
  running += 1;
  if (data.nodes) go(data, running, 0, 0);
};

function go(work, turn, done, told) {
  if (turn !== running) return;
  const start = performance.now();
  while (done < work.rounds && performance.now() - start < A_WHILE) {
    iterate(work.settings, work.nodes, work.edges);
    done += 1;
  }
  const over = done >= work.rounds;
  if (over || performance.now() - told > work.every) {
    told = performance.now();
    const places = placesOf(work.nodes);
    postMessage({ places, share: done / work.rounds, over }, [places.buffer]);
  }
  if (!over) setTimeout(go, 0, work, turn, done, told);
}

function placesOf(nodes) {
  const places = new Float32Array((2 * nodes.length) / PER_NODE);
  for (let from = 0, to = 0; from < nodes.length; from += PER_NODE) {
    places[to++] = nodes[from];
    places[to++] = nodes[from + 1];
  }
  return places;
}
