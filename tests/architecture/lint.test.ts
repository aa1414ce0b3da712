import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Each lint rule the house leans on is broken once, on purpose, under the real biome.json. */
const root = path.resolve(import.meta.dirname, "../..");
const lines = (count: number) => Array.from({ length: count }, (_, i) => `export const n${i} = ${i};\n`).join("");
const promise = "async function later(): Promise<number> {\n  return 1;\n}\n";

const plants: Record<string, readonly [file: string, text: string]> = {
  "suspicious/noExplicitAny": ["src/lib/loose.ts", "export const loose = (value: any) => value;\n"],
  "suspicious/noConsole": ["src/lib/loud.ts", "export const loud = () => console.log(1);\n"],
  "style/noNonNullAssertion": ["src/lib/sure.ts", "export const sure = (text: string | null) => text!.length;\n"],
  "style/noDefaultExport": ["src/lib/nameless.ts", "export default 1;\n"],
  "style/noParameterAssign": ["src/lib/moved.ts", "export function moved(by: number) {\n  by = 2;\n  return by;\n}\n"],
  "style/noProcessEnv": ["src/wiring/reader.ts", "export const reader = () => process.env.PORT;\n"],
  "style/noExcessiveLinesPerFile": ["src/lib/long.ts", lines(301)],
  "nursery/noFloatingPromises": ["src/lib/floating.ts", `${promise}export function start() {\n  later();\n}\n`],
  "security/noDangerouslySetInnerHtml": [
    "src/ui/raw.tsx",
    "export const Raw = ({ html }: { html: string }) => <div dangerouslySetInnerHTML={{ __html: html }} />;\n",
  ],
  "security/noGlobalEval": ["src/lib/run.ts", "export const run = (text: string) => eval(text);\n"],
};

const allowed: readonly (readonly [file: string, text: string])[] = [
  ["src/lib/config.ts", "export const config = () => process.env.PORT;\n"],
  ["src/app/page.tsx", "export default function Page() {\n  return <p>Mo</p>;\n}\n"],
  ["src/lib/sure.test.ts", "export const sure = (text: string | null) => text!.length;\n"],
  ["scripts/tell.ts", "console.log(process.env.PORT);\n"],
  ["src/lib/full.ts", lines(300)],
  ["src/lib/awaited.ts", `${promise}export async function start() {\n  await later();\n  void later();\n}\n`],
];

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mo-lint-"));
  const config = JSON.parse(readFileSync(path.join(root, "biome.json"), "utf8")) as Record<string, unknown>;
  const files = [
    ...Object.values(plants),
    ...allowed,
    ["biome.json", JSON.stringify({ ...config, $schema: undefined, vcs: undefined })],
  ];
  for (const [file = "", text = ""] of files) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test("exactly the planted violations are found, each by its own rule", () => {
  const args = ["lint", "--reporter=json", "--max-diagnostics=none", "src", "scripts"];
  const { stdout, status } = spawnSync(path.join(root, "node_modules/.bin/biome"), args, { cwd: dir, encoding: "utf8" });
  expect(status).toBe(1);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  const found = diagnostics.map(({ category, location }) => `${category}: ${placeOf(location)}`);
  const planted = Object.entries(plants).map(([rule, [file]]) => `lint/${rule}: ${file}`);
  expect([...new Set(found)].sort()).toEqual(planted.sort());
}, 60_000);

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

function placeOf({ path: place }: Diagnostic["location"]) {
  return typeof place === "string" ? place : place.file;
}
