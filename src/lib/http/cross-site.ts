import { AppError } from "../errors";

/**
 * Refuses a cookie-carrying change that did not come from Mo's own pages: Sec-Fetch-Site must say same-origin;
 * where a browser does not send it, Origin must be ours; with neither the request is refused (security specification 2.3).
 */
export function refuseCrossSite(request: Request, appUrl: string): void {
  const site = request.headers.get("sec-fetch-site");
  if (site === "same-origin") return;
  if (site === null && request.headers.get("origin") === appUrl) return;
  throw new AppError("forbidden", "This request did not come from Mo's own pages");
}
