import { createHmac, timingSafeEqual } from "node:crypto";

const TOLERANCE_SECONDS = 300;

/**
 * The id of a message signed by one of these secrets within five minutes, or null. Svix signs id, time and body; a message
 * may carry several signatures while a secret is replaced.
 */
export function svixMessage(raw: Uint8Array, headers: Headers, secrets: readonly string[], now: Date): string | null {
  const id = headers.get("svix-id") ?? "";
  const time = headers.get("svix-timestamp") ?? "";
  if (!/^[\w.-]{1,200}$/.test(id) || !/^\d{1,12}$/.test(time)) return null;
  if (!(Math.abs(now.getTime() / 1000 - Number(time)) <= TOLERANCE_SECONDS)) return null;
  const given = (headers.get("svix-signature") ?? "").slice(0, 2_000).split(" ");
  const ours = secrets.map((secret) =>
    createHmac("sha256", Buffer.from(secret.replace(/^whsec_/, ""), "base64"))
      .update(`${id}.${time}.`)
      .update(raw)
      .digest(),
  );
  const isSigned = given.some((signature) => {
    if (!signature.startsWith("v1,")) return false;
    const bytes = Buffer.from(signature.slice(3), "base64");
    return ours.some((own) => own.length === bytes.length && timingSafeEqual(own, bytes));
  });
  return isSigned ? id : null;
}
