// Which colour a node has, by the tokens of the page's style: of its kind, or of its state where all are people.
const OF_STATES = ["person", "engagement", "country", "organization", "office", "initiative", "statement"];
const OTHERS = ["", { name: "others", token: "soft" }];
const STANCES = { support: "good", welcome: "good", agree: "good", thank: "country", commit: "country", request: "warn", propose: "warn", concern: "bad" };

export function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

// The groups of nodes by what they are told apart by, each with its name and the token of its colour.
export function groups(nodes, nameOfState) {
  const kinds = new Set(nodes.kind);
  if (kinds.size !== 1 || !kinds.has("person")) {
    return new Map([...kinds].sort().map((kind) => [kind, { name: kind, token: kind }]));
  }
  const counts = new Map();
  for (const state of nodes.state) if (state) counts.set(state, (counts.get(state) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, OF_STATES.length);
  const named = most.map(([state], place) => [state, { name: nameOfState(state), token: OF_STATES[place] }]);
  return new Map(nodes.state.some((state) => !named.some(([one]) => one === state)) ? [...named, OTHERS] : named);
}

export function groupOf(known, node) {
  return known.get(node.kind) ?? known.get(node.state) ?? known.get("");
}

// Many ties are drawn fainter than few.
export function colourOfTie(tie, many) {
  const known = STANCES[tie.stance];
  return known ? token(known) : mixed(token("line"), token("soft"), many ? 0.15 : 0.5);
}

function mixed(one, other, share) {
  const parts = [1, 3, 5].map((at) => [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)));
  return `#${parts.map(([a, b]) => Math.round(a + (b - a) * share).toString(16).padStart(2, "0")).join("")}`;
}
