// Times other prose checkers on the texts given on standard input (JSON: {warm, texts}); prints JSON. Run by peers.py.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(pathToFileURL(process.argv[2] + "/"));
const load = async (name) => {
  const path = require.resolve.paths(name)[0] + "/" + name;
  const made = JSON.parse(readFileSync(path + "/package.json"));
  const main = typeof made.exports === "string" ? made.exports : made.main ?? "index.js";
  return { module: await import(pathToFileURL(path + "/" + main)), version: made.version };
};
const { warm, texts } = JSON.parse(readFileSync(0, "utf8"));

const writeGood = await load("write-good");
const alex = await load("alex");
const { module: { retext } } = await load("retext");
const simplify = await load("retext-simplify");
const retextSimplify = retext().use(simplify.module.default).freeze();

const tools = {
  "write-good": [writeGood.version, (text) => writeGood.module.default(text)],
  "alex": [alex.version, (text) => alex.module.text(text)],
  "retext-simplify": [simplify.version, (text) => retextSimplify.processSync(text)],
};
const out = {};
for (const [name, [version, check]] of Object.entries(tools)) {
  for (const text of warm) check(text);
  const times = texts.map((text) => {
    const start = performance.now();
    check(text);
    return performance.now() - start;
  });
  out[name] = { version, times };
}
console.log(JSON.stringify(out));
