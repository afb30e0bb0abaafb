// The shapes and the centres of the states, by ISO 3166-1 alpha-2 code, on a plane of WIDTH by HEIGHT.
import { readFileSync } from "node:fs";
import { geoArea, geoEqualEarth, geoPath } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";

const WIDTH = 1000;
const HEIGHT = 487;
const WITHOUT_NUMBER = { Kosovo: "XK" };
// Where the middle of all its land says little of where a state is.
const CENTRES = { FR: [2.4, 46.6], US: [-98, 39], NO: [9, 61], NZ: [173, -41.5], NL: [5.3, 52.2] };

export function world() {
  const sphere = { type: "Sphere" };
  const projection = geoEqualEarth().rotate([-11, 0]).fitExtent([[1, 1], [WIDTH - 1, HEIGHT - 1]], sphere);
  const path = geoPath(projection).digits(1);
  const shapes = [];
  const lands = [];
  for (const one of read("110m")) {
    const code = codeOf(one);
    const drawn = path(one);
    if (drawn && code !== "AQ") (code ? shapes : lands).push(code ? [code, drawn] : drawn);
  }
  const centres = read("50m").map((one) => [codeOf(one), centre(one, path, projection)]).filter(([code]) => code);
  return {
    width: WIDTH,
    height: HEIGHT,
    outline: geoPath(projection).digits(1)(sphere),
    shapes: Object.fromEntries(shapes.sort()),
    lands,
    centres: Object.fromEntries(centres.sort()),
  };
}

function centre(one, path, projection) {
  const set = CENTRES[codeOf(one)];
  const [x, y] = set ? projection(set) : path.centroid(largest(one));
  return [round(x), round(y)];
}

// The largest of the parts of a state that lie apart: the middle of all of them may be in the sea.
function largest(one) {
  if (one.geometry.type !== "MultiPolygon") return one;
  const parts = one.geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return parts.reduce((most, part) => (geoArea(part) > geoArea(most) ? part : most));
}

function read(scale) {
  const topology = JSON.parse(readFileSync(`node_modules/world-atlas/countries-${scale}.json`, "utf8"));
  return feature(topology, topology.objects.countries).features;
}

const codeOf = (one) => countries.numericToAlpha2(one.id) ?? WITHOUT_NUMBER[one.properties.name];
const round = (number) => Math.round(number * 10) / 10;
