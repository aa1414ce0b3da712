import { inject } from "@vercel/analytics";
import { routePattern } from "../route-patterns";

/** Vercel's own counter, from the same origin: its file is the one script beside Mo's that `/tt.js` lets pass, where it is on. */
export function vercelCounts(mayCount: () => boolean): void {
  inject({
    ...{ mode: "production", debug: false, scriptSrc: "/_vercel/insights/script.js" },
    beforeSend: (event) => (mayCount() ? { ...event, url: location.origin + routePattern(new URL(event.url).pathname) } : null),
  });
}
