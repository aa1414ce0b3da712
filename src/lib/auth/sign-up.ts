import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { auth as copy } from "../copy/en/auth";
import { accounts } from "../db/schema/identity";
import { AppError } from "../errors";
import { Locale, TimeZone } from "../http/shapes";
import {
  activate,
  askLibrary,
  checked,
  type Desk,
  type Done,
  Email,
  findByEmail,
  noEarlier,
  Password,
  refusedField,
  type Visit,
} from "./desk";
import { dropLinks } from "./links";
import { passwordProblem } from "./password-rules";
import { hashPassword, pretendToCheck } from "./passwords";

const SignUp = z.strictObject({
  email: Email,
  password: Password,
  timeZone: TimeZone,
  locale: Locale,
  acceptTerms: z.literal(true, { error: copy.errors.terms }),
  acceptHealth: z.literal(true, { error: copy.errors.health }),
});
type SignUp = z.output<typeof SignUp>;

/**
 * `{ next: "code" }` when the address must be confirmed first, whether it was known or not; `{ next: "in" }`
 * with a session where no mail can be read.
 */
export async function signUp(desk: Desk, visit: Visit): Promise<Done> {
  if (!(await desk.services.flags.isOn("signups"))) throw new AppError("forbidden", copy.errors.closed);
  const input = checked(SignUp, visit.body);
  const problem = passwordProblem(input.password, input.email);
  if (problem) throw refusedField("password", problem);
  return desk.verifyEmail ? noEarlier(signUpWithCode(desk, visit, input)) : signUpAtOnce(desk, visit, input);
}

async function signUpWithCode(desk: Desk, visit: Visit, input: SignUp): Promise<Done> {
  const known = await findByEmail(desk, input.email);
  if (known?.isConfirmed) {
    await pretendToCheck(input.password);
    await desk.mails.alreadyThere(known);
    return { body: { next: "code" } };
  }
  if (known) await replacePassword(desk, known.userId, input.password);
  // Somebody else was a moment faster with this address: the answer is that of any other sign-up.
  else if (!(await createOnce(desk, visit, input))) return { body: { next: "code" } };
  await askLibrary(desk, "email-otp/send-verification-otp", visit, { email: input.email, type: "email-verification" });
  return { body: { next: "code" } };
}

/** Whoever holds the mailbox confirms the newest sign-up: a stranger who was first leaves no password behind. */
async function replacePassword({ services: { database } }: Desk, userId: string, password: string) {
  await dropLinks(database, "confirm", userId);
  await database.plain
    .update(accounts)
    .set({ password: await hashPassword(password) })
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, "credential")));
}

async function signUpAtOnce(desk: Desk, visit: Visit, input: SignUp): Promise<Done> {
  if (await findByEmail(desk, input.email)) {
    await pretendToCheck(input.password);
    throw taken();
  }
  const { userId, cookies } = await create(desk, visit, input);
  await activate(desk, userId, input.email);
  return { body: { next: "in" }, cookies };
}

async function createOnce(desk: Desk, visit: Visit, input: SignUp): Promise<boolean> {
  try {
    await create(desk, visit, input);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "conflict") return false;
    throw error;
  }
}

async function create(desk: Desk, visit: Visit, { email, password, timeZone, locale }: SignUp) {
  const answer = await askLibrary(desk, "sign-up/email", visit, { name: "", email, password });
  const user = await findByEmail(desk, email);
  if (!answer.ok || !user) throw taken();
  try {
    await desk.joined({ userId: user.userId, email, timeZone, locale, now: desk.now() });
  } catch (error) {
    await desk.erase(user.userId); // an account without its rows could never be used
    throw error;
  }
  return { userId: user.userId, cookies: answer.cookies };
}

function taken() {
  return new AppError("conflict", copy.errors.exists);
}
