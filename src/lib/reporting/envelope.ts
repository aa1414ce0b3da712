import { z } from "zod";

const HeaderShape = z.object({ dsn: z.string() });
const HEADER_MAX = 16 * 1024;

/** Where an envelope goes: to the project of `ours`, and null when its first line does not name exactly that one. */
export function addressOf(envelope: Uint8Array, ours: string): string | null {
  const end = envelope.indexOf(0x0a);
  if (end < 1 || end > HEADER_MAX) return null;
  const header = HeaderShape.safeParse(jsonOf(Buffer.from(envelope.subarray(0, end)).toString("utf8")));
  // Compared as text: what a URL parser makes of somebody else's DSN does not matter then.
  if (!header.success || header.data.dsn !== ours) return null;
  const { origin, pathname, username } = new URL(ours);
  const [, path, project] = /^(.*)\/(\d+)$/.exec(pathname) ?? [];
  return `${origin}${path}/api/${project}/envelope/?sentry_key=${username}&sentry_version=7`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
