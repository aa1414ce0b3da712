import { config } from "@/lib/config";

export const dynamic = "force-dynamic";

const DAY_MS = 86_400_000;
const GOOD_FOR_DAYS = 180;

/** Where to tell of a hole in this instance, as RFC 9116 has it; who looks is never told an address that is out of date. */
export function GET(): Response {
  const { appUrl, supportEmail } = config();
  const until = new Date((Math.floor(Date.now() / DAY_MS) + GOOD_FOR_DAYS) * DAY_MS).toISOString();
  const lines = [
    `Contact: mailto:${supportEmail}`,
    `Expires: ${until}`,
    "Preferred-Languages: en",
    `Canonical: ${appUrl}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
