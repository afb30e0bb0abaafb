// node build.mjs FOLDER: writes the bundles, the world's shapes and the licences of what is in them to a folder.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { licences } from "./licences.mjs";
import { world } from "./world.mjs";

// A style within markup, which the policy of our pages forbids.
const INLINE = "<strong style='text-decoration:underline'>";
const withoutInlineStyle = {
  name: "without inline style",
  setup: ({ onLoad }) =>
    onLoad({ filter: /yasqe\.esm\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes(INLINE)) throw new Error(`${path} has other markup by now: see which styles it sets`);
      return { contents: text.replaceAll(INLINE, "<strong>") };
    }),
};

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
  plugins: [withoutInlineStyle],
});
writeFileSync(join(folder, "world.json"), `${JSON.stringify(world())}\n`);
writeFileSync(join(folder, "licenses.txt"), licences(Object.keys(metafile.inputs), ["world-atlas"]));
