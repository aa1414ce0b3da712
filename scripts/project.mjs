import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import util from "node:util";

/** The folder of package.json. Every script works from here, wherever it was called. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The Node 24 of the lockfile. The Node that started the script may be older. */
export const node24 = path.join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

export const pnpm = ["--yes", "pnpm@12.21.0"];

/** Files that Next reads by itself in production, strongest first. A script must see the same values as the server. */
export const envFiles = [".env.production.local", ".env.local", ".env.production", ".env"];

/** The environment as the server will see it; a blank variable counts as unset, and a set one wins over the files. */
export function settings() {
  const files = envFiles.map((file) => path.join(root, file)).filter(existsSync);
  const sources = [process.env, ...files.map((file) => util.parseEnv?.(readFileSync(file, "utf8")) ?? {})];
  const merged = {};
  for (const source of sources.reverse())
    for (const [name, value] of Object.entries(source)) if (value?.trim()) merged[name] = value.trim();
  return merged;
}

/** A reason to end the program: one sentence for the person, and the exit code. */
export class Stop extends Error {
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
}

/** Runs a program's main function; a Stop becomes its sentence and code, anything else is a bug and keeps its stack. */
export async function main(program) {
  process.chdir(root);
  try {
    await program();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exit(error.code);
  }
}
