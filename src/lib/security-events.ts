import { deviceOf } from "./auth/device";
import type { Services } from "./context";
import { securityEvents } from "./db/schema/operations";
import { newId } from "./ids";
import type { SecurityKind } from "./security-kinds";

interface Noted {
  readonly kind: SecurityKind;
  /** Null where nobody with an account is meant: then it is a line of the log alone (decision 061). */
  readonly userId: string | null;
  /** Of the request, for the device; none where an operator or a job did it. */
  readonly headers?: Headers | undefined;
  /** As `deviceOf` names it, where another device than the request's is meant. */
  readonly device?: string;
  readonly now?: Date;
}

/** Keeps what happened to the safety of an account for its holder, and says it in the log under a pseudonym. */
export async function noteSecurity(
  { database, keys, log }: Pick<Services, "database" | "keys" | "log">,
  { kind, userId, headers, device: named, now = new Date() }: Noted,
): Promise<void> {
  log.write("info", { event: "security", kind, user: userId && keys.pseudonym("log", userId) });
  if (userId === null) return;
  const device = named ?? (headers ? deviceOf(headers.get("user-agent")) : null);
  await database.unit({ actor: userId, mode: "write" }, (db) =>
    db.insert(securityEvents).values({ id: newId(), userId, kind, device, createdAt: now }),
  );
}
