import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Stop } from "./project.mjs";

const random = () => randomBytes(32).toString("base64");
const makers = { MO_SECRET: random, MO_DATA_KEYS: () => `k1:${random()}`, CRON_SECRET: random, OPS_TOKEN: random };

/**
 * The instance's own secrets from `<dataDir>/secrets.json`; what the file lacks is made and added, nothing is ever replaced.
 * Folder 0700, file 0600. The caller lets a set variable win over the file.
 */
export function ensureSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o700);
  const kept = readSecrets(dataDir);
  const missing = Object.keys(makers).filter((name) => !kept[name]);
  if (missing.length === 0) {
    chmodSync(file, 0o600);
    return kept;
  }
  const all = { ...kept, ...Object.fromEntries(missing.map((name) => [name, makers[name]()])) };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file); // whole or not at all, also when the power goes
  return all;
}

/** What the file holds; nothing when there is no file. A file that cannot be read is never replaced: it is the key to sealed data. */
export function readSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  if (!existsSync(file)) return {};
  try {
    const secrets = JSON.parse(readFileSync(file, "utf8"));
    if (typeof secrets === "object" && secrets !== null) return secrets;
  } catch {}
  throw new Stop(`${file} cannot be read. Restore it from a backup; what Mo has sealed can only be opened with it.`, 78);
}
