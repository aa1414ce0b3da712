import { guardKey } from "../config";
import { newId } from "../ids";
import { isSameSecret } from "../keys";
import { REQUEST_ID } from "./headers";

/**
 * The id of this request. The guard in front gives one, or keeps that of a trusted proxy; it counts only with the guard's
 * key beside it, so that nobody else writes into the log.
 */
export function requestIdOf(headers: Headers): string {
  const said = headers.get("x-request-id") ?? "";
  const guard = guardKey();
  const isOurs = guard !== null && isSameSecret(headers.get("x-mo-guard") ?? "", guard);
  return isOurs && REQUEST_ID.test(said) ? said : newId();
}
