import { createHmac } from "node:crypto";
import { AppError } from "../errors";
import { isSameSecret, type Keys } from "../keys";

/** An opaque, signed place in a list: a foreign or edited one is refused. */
export function writeCursor(keys: Keys, user: string, place: readonly string[]): string {
  const body = Buffer.from(JSON.stringify(place)).toString("base64url");
  return `${body}.${sign(keys, user, body)}`;
}

export function readCursor(keys: Keys, user: string, cursor: string): string[] {
  const [body = "", signature = "", ...rest] = cursor.split(".");
  if (rest.length > 0 || !isSameSecret(signature, sign(keys, user, body)))
    throw new AppError("invalid", "This page of the list does not exist", { status: 400 });
  return JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as string[];
}

function sign(keys: Keys, user: string, body: string): string {
  return createHmac("sha256", keys.derive("cursor")).update(`${user}\n${body}`).digest("base64url").slice(0, 22);
}
