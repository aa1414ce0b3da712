/** True when the browser says that its owner must not be counted: Global Privacy Control, or Do Not Track. */
export function asksForQuiet(headers: Headers): boolean {
  return headers.get("sec-gpc") === "1" || headers.get("dnt") === "1";
}
