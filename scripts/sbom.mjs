import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { main, pnpm, root, Stop } from "./project.mjs";
import { sbomProblem } from "./sbom-problem";

/**
 * `pnpm run sbom [FILE]`: everything that ships, by name, version, licence and checksum, as a CycloneDX 1.6 bill of materials.
 * pnpm writes it from lockfile and packages; one that the standard's schema refuses is an error. (`pnpm sbom` alone is pnpm's.)
 */
const file = path.resolve(process.argv[2] ?? "sbom.cdx.json");
await main(async () => {
  const asked = [
    "--sbom-format",
    "cyclonedx",
    "--sbom-spec-version",
    "1.6",
    "--sbom-type",
    "application",
    "--prod",
    "--out",
    file,
  ];
  const { status } = spawnSync("npx", [...pnpm, "sbom", ...asked], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Stop("pnpm could not list what ships.", status || 1);
  const text = readFileSync(file, "utf8");
  const problem = await sbomProblem(text);
  if (problem !== null) throw new Stop(`What was written is no CycloneDX 1.6: ${problem}`);
  console.log(`${JSON.parse(text).components.length} packages in ${file}`);
});
