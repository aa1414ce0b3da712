import { preload } from "react-dom";
import { endpoints } from "../../generated/endpoints";
import type { CalledId } from "../http/client";

/**
 * Lets the browser ask for these answers while the page's code is still on its way; the screen's own first request takes
 * them over. Only for endpoints read without input.
 */
export function askAhead(...ids: readonly CalledId[]): void {
  for (const id of ids) preload(`/api/v1${endpoints[id][1]}`, { as: "fetch", crossOrigin: "anonymous" });
}
