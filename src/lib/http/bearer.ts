import { isSameSecret } from "../keys";

/** True when the request brings this bearer token. A token that is not configured opens nothing. */
export function hasBearer(headers: Headers, token: string | null): boolean {
  const given = /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return token !== null && given !== undefined && isSameSecret(token, given);
}
