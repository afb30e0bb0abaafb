// node lock.mjs FILE: writes the lock file without addresses, so that it holds wherever packages are fetched from.
import { readFileSync, writeFileSync } from "node:fs";

const addresses = new Set(["resolved", "funding"]);
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
writeFileSync(process.argv[2], `${JSON.stringify(lock, (key, value) => (addresses.has(key) ? undefined : value), 2)}\n`);
