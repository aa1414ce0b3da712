import { noteSecurity } from "../security-events";
import type { Attempt } from "./attempts";
import { type Desk, findByEmail } from "./desk";

/** From so many within an hour on, the account's holder is told. */
const TOLD_FROM = 6;

/** Notes a wrong password; after more than five within an hour the holder gets a mail, at most one a day. */
export async function failedSignIn(desk: Desk, email: string, attempt: Attempt, headers: Headers): Promise<void> {
  const user = await findByEmail(desk, email);
  await noteSecurity(desk.services, { kind: "sign-in-failed", userId: user?.userId ?? null, headers, now: desk.now() });
  // Where nobody reads mail, nobody is told: the list of security events says it.
  if (user && desk.verifyEmail && attempt.failures >= TOLD_FROM) await desk.mails.failedSignIns(user, attempt.failures);
}
