import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ScriptTable } from "../src/lib/http/page-policy";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
/** A data block, such as JSON-LD, never runs, and the policy does not ask after it. */
const RUNS = /^(|module|(text|application)\/(java|ecma)script)$/i;

/** The inline scripts of a page that a browser would run, as they stand there. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(SCRIPT)]
    .filter(([, attributes = ""]) => !/\ssrc\s*=/i.test(attributes) && RUNS.test(typeOf(attributes)))
    .map(([, , text = ""]) => text);
}

function typeOf(attributes: string): string {
  return /\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? "";
}

/** Reads the pages that a build wrote (`.next/server/app`): which page carries which inline scripts, by their SHA-256. */
export function readScriptTable(folder: string): ScriptTable {
  const hashes: string[] = [];
  const pages: Record<string, number[]> = {};
  for (const file of globSync("**/*.html", { cwd: folder }).sort()) {
    const scripts = inlineScripts(readFileSync(path.join(folder, file), "utf8"));
    const own = [...new Set(scripts.map((text) => `sha256-${createHash("sha256").update(text).digest("base64")}`))];
    pages[addressOf(file)] = own.map((hash) => (hashes.includes(hash) ? hashes.indexOf(hash) : hashes.push(hash) - 1));
  }
  return { hashes, pages };
}

/** `exercises/back-squat.html` is served at /exercises/back-squat, `index.html` at /. */
function addressOf(file: string): string {
  const name = file
    .split(path.sep)
    .join("/")
    .replace(/\.html$/, "");
  return name === "index" ? "/" : `/${name}`;
}
