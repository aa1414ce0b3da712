import { createHash } from "node:crypto";
import { dress, FILE_HEADERS } from "./headers";

/** An answer that is nobody's and that caches may keep: with a strong tag, and empty (304) for whoever has this one already. */
export function kept(request: Request, value: unknown, cacheControl: string): Response {
  const body = JSON.stringify(value);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = new Headers({ "Cache-Control": cacheControl, ETag: etag });
  dress(headers, FILE_HEADERS);
  if (hasTag(request.headers.get("if-none-match") ?? "", etag)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", "application/json");
  return new Response(body, { headers });
}

/** RFC 9110, 13.1.2: a list or a star, compared weakly; a proxy that compresses marks the tag as weak. */
function hasTag(asked: string, etag: string): boolean {
  return asked.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
}
