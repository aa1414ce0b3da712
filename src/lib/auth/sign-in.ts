import { z } from "zod";
import { auth as copy } from "../copy/en/auth";
import { AppError } from "../errors";
import { type Attempt, attemptsKey, forgive, takeAttempt } from "./attempts";
import { deletionOf } from "./deletion";
import { askLibrary, checked, type Desk, type Done, Email, findByEmail, Password, type Visit } from "./desk";
import { failedSignIn } from "./failed-sign-in";
import { isKeyOffered } from "./passkeys";
import { pretendToCheck } from "./passwords";
import { accountOf, countSignIn } from "./sessions";

const SignIn = z.strictObject({ email: Email, password: Password });

/** `{ next: "in" }` with a new session (`leaving` where the account is about to be erased), or `{ next: "code" }` when the password is right and the address unconfirmed. */
export async function signIn(desk: Desk, visit: Visit): Promise<Done> {
  const { email, password } = checked(SignIn, visit.body);
  const attempt = await tryAccount(desk, email);
  if (!attempt.allowed) {
    await pretendToCheck(password);
    throw wrong(attempt);
  }
  const answer = await askLibrary(desk, "sign-in/email", visit, { email, password });
  const isUnconfirmed = answer.body.code === "EMAIL_NOT_VERIFIED";
  if (!answer.ok && !isUnconfirmed) {
    await failedSignIn(desk, email, attempt, visit.headers);
    throw wrong(attempt);
  }
  await forgive(desk.services.database, accountKey(desk, email));
  if (answer.ok) {
    const user = await findByEmail(desk, email);
    const leaving = user && (await deletionOf(desk.services.database, user.userId));
    if (user) await countSignIn(desk.services.database, user.userId);
    const offer = user && (await isKeyOffered(desk.services.database, user.userId));
    return {
      body: { next: "in", ...(leaving ? { leaving: true } : offer ? { offer: "passkey" } : {}) },
      cookies: answer.cookies,
    };
  }
  await askLibrary(desk, "email-otp/send-verification-otp", visit, { email, type: "email-verification" });
  return { body: { next: "code" } };
}

/** Ends this session; also where the cookie was copied. */
export async function signOut(desk: Desk, visit: Visit): Promise<Done> {
  const { cookies } = await askLibrary(desk, "sign-out", visit, {});
  return { body: { next: "out" }, cookies, headers: [["Clear-Site-Data", '"cache"']] };
}

/** Who this is, or `{ user: null }`. */
export async function getSession(desk: Desk, visit: Visit): Promise<Done> {
  const who = await desk.whoIs(visit.headers);
  const account = who && (await accountOf(desk.services.database, who.userId));
  return {
    body: { user: who && account && { id: who.userId, email: account.email, isOwner: account.isOwner, isDemo: account.isDemo } },
  };
}

/** Counts an attempt on the password of this address; more than five failures an hour are told to the operator. */
export async function tryAccount(desk: Desk, email: string): Promise<Attempt> {
  const attempt = await takeAttempt(desk.services.database, accountKey(desk, email), desk.now());
  if (attempt.allowed && attempt.failures === 6)
    desk.services.log.write("warn", { event: "notice", text: "More than five failed sign-ins to one account within an hour" });
  return attempt;
}

export function accountKey({ services }: Desk, email: string): string {
  return attemptsKey(services.keys, "auth-account", email);
}

function wrong({ waitSeconds }: Attempt) {
  return new AppError("unauthenticated", copy.errors.any, waitSeconds === null ? {} : { retryAfterSeconds: waitSeconds });
}
