// Bundles the composer and the playground into static/, which ships in the wheel. The same source gives the same bytes.
import { build } from "esbuild";

await build({
  entryPoints: { "reply-coach": "src/element.ts", playground: "src/playground.ts" },
  outdir: "static",
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "eof",
  logLevel: "warning",
});
