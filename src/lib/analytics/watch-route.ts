import { type RoutePattern, routePattern } from "../route-patterns";

/**
 * Calls back when the page's address becomes another one, before what is drawn there is in the page; by the history, because it
 * has to work without anything of the page. Never undone: it lives as long as the page.
 */
export function watchRoute(hear: (route: RoutePattern) => void): void {
  let last = location.pathname;
  const look = (path: string) => {
    if (path === last) return;
    last = path;
    hear(routePattern(path));
  };
  for (const name of ["pushState", "replaceState"] as const) {
    const original = history[name];
    history[name] = function (this: History, data, unused, url) {
      if (url !== undefined && url !== null) look(new URL(url, location.href).pathname);
      original.call(this, data, unused, url);
    };
  }
  addEventListener("popstate", () => look(location.pathname));
}
