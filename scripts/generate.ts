import { mkdirSync, writeFileSync } from "node:fs";
import { endpoints } from "../src/wiring/endpoints";
import { scienceDocument } from "./science-document";

/**
 * Writes what is made from something else: src/generated/endpoints.ts, all the browser knows of the contracts without
 * their schemas, and docs/training-science.md, the rules of the engine.
 */
const lines = endpoints.map((e) => `  ${e.id}: [${JSON.stringify(e.method)}, ${JSON.stringify(e.path)}],`);
writeFileSync(
  "src/generated/endpoints.ts",
  `/** Endpoint id → method and path. Made by \`pnpm generate\`; a test compares it with the contracts. */\nexport const endpoints: Readonly<Record<string, readonly [string, string]>> = {\n${lines.join("\n")}\n};\n`,
);
mkdirSync("docs", { recursive: true });
writeFileSync("docs/training-science.md", scienceDocument());
