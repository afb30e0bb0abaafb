// The licences of the packages that a bundle holds, and of those that they in turn were bundled from.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const FILE = /^(licen[cs]e|notice)/i;

export function licences(inputs, others) {
  const named = inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean);
  const held = withDependencies([...named, ...others]);
  return [...held].sort().map(licence).join(`\n${"-".repeat(80)}\n\n`);
}

function withDependencies(names, held = new Set()) {
  for (const name of names) {
    if (held.has(name) || name.startsWith("@types/") || !existsSync(home(name))) continue;
    held.add(name);
    withDependencies(Object.keys(described(name).dependencies ?? {}), held);
  }
  return held;
}

function licence(name) {
  const { version, license, author, contributors = [] } = described(name);
  const files = readdirSync(home(name)).filter((file) => FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(join(home(name), file), "utf8").trim());
  if (!texts.length && license !== "MIT") throw new Error(`${name} ${version} has no text of its licence, ${license}`);
  const holders = [author, ...contributors].filter(Boolean).map((one) => (one.name ?? one).replace(/ *<.*/, ""));
  return [`${name} ${version} (${license})`, ...(texts.length ? texts : [mit(holders)])].join("\n\n") + "\n";
}

const home = (name) => join("node_modules", name);
const described = (name) => JSON.parse(readFileSync(join(home(name), "package.json"), "utf8"));

const mit = (holders) => `Copyright (c) ${holders.join(", ")}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
