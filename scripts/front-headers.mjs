import { readFileSync } from "node:fs";

/** The one list (security.md 2.1), shared with src/lib/http/headers.ts. Read as it lies there: this file runs without a compiler. */
const list = JSON.parse(readFileSync(new URL("../src/lib/http/header-list.json", import.meta.url), "utf8"));

/** A request id that may be kept. */
export const requestId = new RegExp(list.requestId);

/** What a refusal carries besides: it is never a page and never kept. */
export const refusalHeaders = { ...list.file, ...list.unkept };

/** Headers of every answer. Asked each time, because Next reads its .env files only after this file has been loaded. */
export function everyHeader() {
  const { NEXT_PUBLIC_APP_URL: url = "", MO_HSTS: reach = "" } = process.env;
  if (!url.trim().startsWith("https:")) return list.every;
  const hsts = list.hsts[reach.trim().toLowerCase() === "full" ? "full" : "host"];
  return { ...list.every, "Strict-Transport-Security": hsts };
}
