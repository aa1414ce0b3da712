import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { envFiles, pnpm, root, settings } from "./project.mjs";
import { runStep } from "./setup-run.mjs";
import { readStamp, stampOf } from "./setup-stamp.mjs";

const stampFile = ".next/mo-build-stamp";
const inputs = [
  "src",
  "public",
  "scripts/broken-page.ts",
  "scripts/build.mjs",
  "scripts/csp-table.ts",
  "scripts/make-template.ts",
  "scripts/source-maps.ts",
  "scripts/vendor-chunks.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "pnpm-lock.yaml",
  ...envFiles,
];

/** Builds, unless exactly these sources and public settings were built before. */
export async function ensureBuild() {
  const stamp = buildStamp();
  if (isBuilt() && readStamp(stampFile) === stamp) return;
  rmSync(path.join(root, stampFile), { force: true });
  await runStep({
    says: "Building Mo (a minute or two, only after a change)",
    fails: "Mo could not be built.",
    log: "build.log",
    command: "npx",
    args: [...pnpm, "run", "build"],
    env: { SKIP_ENV_VALIDATION: "true" },
  });
  // A source that changed meanwhile leaves a stamp that no longer fits, so the next start builds again.
  writeFileSync(path.join(root, stampFile), stamp);
}

export const isBuilt = () => existsSync(path.join(root, ".next/BUILD_ID"));

/** NEXT_PUBLIC_* values are frozen into the pages, so they count like sources. */
export function buildStamp() {
  const frozen = Object.entries(settings()).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return stampOf(inputs, frozen.map((pair) => pair.join("=")).sort());
}
