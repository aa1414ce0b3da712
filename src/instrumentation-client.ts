/**
 * Runs before anything else of a page, so it is as small as it can be: remembers the first thing that breaks, and fetches the
 * rest once the page has loaded. What else a page tells of itself is in `wiring/browser`.
 */
let first: unknown;
addEventListener("error", ({ error }) => (first ??= error), { once: true });
addEventListener("load", () => import("./wiring/browser").then(({ watch }) => watch(first)).catch(() => undefined));
