// Bundles the composer and the playground into static/, which ships in the wheel. The same source gives the same bytes.
import { build } from "esbuild";

// The playground loads the composer that other pages load, not another copy of it.
const composerBeside = {
  name: "composer-beside",
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/element$/ }, () => ({ path: "./reply-coach.js", external: true })),
};
const made = { outdir: "static", bundle: true, format: "esm", target: "es2022", minify: true, legalComments: "eof", logLevel: "warning" };

await build({ ...made, entryPoints: { "reply-coach": "src/element.ts" } });
await build({ ...made, entryPoints: { playground: "src/playground.ts" }, plugins: [composerBeside] });
