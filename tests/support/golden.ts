import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { templatePath } from "../../src/lib/db/template";

/** Builds the golden database once a run, unless the build already made it. */
export function setup(): void {
  if (!existsSync(templatePath()))
    execFileSync("node_modules/.bin/tsx", ["--conditions=react-server", "scripts/make-template.ts"], { stdio: "inherit" });
}
