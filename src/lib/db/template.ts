import { createHash } from "node:crypto";
import path from "node:path";
import { migrationNames, migrationText } from "./migrate";

/** A new name whenever a migration changes, so that an old template is never loaded. */
export function templateName(): string {
  const hash = createHash("sha256");
  for (const name of migrationNames()) hash.update(name).update(migrationText(name));
  return `pglite-${hash.digest("hex").slice(0, 16)}.tar.gz`;
}

/** A migrated, empty data folder made by the build: a first start loads it in two seconds instead of building one in ten. */
export function templatePath(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), ".cache", templateName());
}
