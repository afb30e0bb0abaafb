// node build.mjs FOLDER: writes the bundles, the world's shapes and the licences of what is in them to a folder.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { licences } from "./licences.mjs";
import { world } from "./world.mjs";

const folder = process.argv[2];
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { metafile } = await build({
  entryPoints: { network: "src/network/page.js", layout: "src/layout.js", sparql: "src/sparql/page.js" },
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  outdir: folder,
  metafile: true,
});
writeFileSync(join(folder, "world.json"), `${JSON.stringify(world())}\n`);
writeFileSync(join(folder, "licenses.txt"), licences(Object.keys(metafile.inputs), ["world-atlas"]));
