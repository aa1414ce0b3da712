import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Broken } from "../src/features/site/ui/broken";
import { crashed } from "../src/lib/copy/en/crashed";

/**
 * Puts Mo's own page where Next keeps its one for a server that failed before any page could answer: Next's carries styles
 * of its own, which the policy refuses. No script that could break as well; the frame is that of the 404.
 */
export function writeBrokenPage(server: string): void {
  const frame = readFileSync(path.join(server, "app/_not-found.html"), "utf8");
  const root = /<html\b[^>]*>/.exec(frame)?.[0];
  const styles = frame.match(/<link\b[^>]*\brel="stylesheet"[^>]*>/g);
  if (!root || !styles) throw new Error("the page for unknown addresses has no frame to take");
  const about = `<meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="robots" content="noindex"/>`;
  const head = `${about}${styles.join("")}<title>${crashed.title}</title><script src="/theme.js"></script>`;
  const page = `<!DOCTYPE html>${root}<head>${head}</head><body>${renderToStaticMarkup(createElement(Broken))}</body></html>`;
  for (const file of ["app/_global-error.html", "pages/500.html"]) writeFileSync(path.join(server, file), page);
}
