import type { Services } from "../context";
import { noteSecurity } from "../security-events";
import type { SecurityKind } from "../security-kinds";
import type { AuthMails, MethodChange, Recipient } from "./mails";

interface Told {
  readonly services: Services;
  readonly mails: AuthMails;
  /** True where somebody can read the mail. */
  readonly verifyEmail: boolean;
  readonly now: () => Date;
}

/** Keeps that a way to sign in came or went, and tells its lifter by mail. */
export async function noteMethod(
  { services, mails, verifyEmail, now }: Told,
  headers: Headers,
  to: Recipient,
  change: MethodChange,
): Promise<void> {
  const kind: SecurityKind = "added" in change ? `${change.added}-added` : `${change.removed}-removed`;
  await noteSecurity(services, { kind, userId: to.userId, headers, now: now() });
  if (verifyEmail) await mails.methodsChanged(to, change, headers.get("user-agent"));
}
