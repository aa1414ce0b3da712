import { type RoutePattern, routePattern } from "../route-patterns";

/**
 * Calls back when somebody follows a number to the rule it comes from, with the page the number stood on. By the click as it
 * bubbles, so that no page carries anything for it. Never undone: it lives as long as the page.
 */
export function watchSources(hear: (place: RoutePattern) => void): void {
  addEventListener("click", ({ target }) => {
    const place = routePattern(location.pathname);
    const isSource = (target as Element | null)?.closest?.('a[href^="/training-science#"]');
    // The page of the rules links to itself: nobody comes from a number there.
    if (isSource && place !== "/training-science") hear(place);
  });
}
