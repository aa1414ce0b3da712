import { randomBytes } from "node:crypto";
import { newId } from "../../src/lib/ids";
import type { Client } from "./client";

/** A new account through the public way in, its code read from the development inbox where one is asked for. Returns the address. */
export async function signUp(client: Client): Promise<string> {
  const email = `replay-${randomBytes(6).toString("hex")}@example.test`;
  const account = {
    email,
    password: `${randomBytes(18).toString("base64url")}-7Gq`,
    timeZone: "UTC",
    locale: "en-GB",
    acceptTerms: true,
    acceptHealth: true,
  };
  const { body } = await client.call<{ next: string }>("POST", "/api/auth/sign-up/email", account);
  if (body.next === "code")
    await client.call("POST", "/api/auth/email-otp/verify-email", { email, otp: await codeFor(client, email) });
  return email;
}

async function codeFor(client: Client, email: string): Promise<string> {
  const inbox = await client.page("/dev/inbox");
  const mail = inbox.split("data-mail=").find((part) => part.startsWith(`"${email}"`));
  const [, code] = />[^<]*?(?<!\d)(\d{6})(?!\d)[^<]*</.exec(mail ?? "") ?? [];
  if (!code)
    throw new Error(
      "The server asks for a code, and the development inbox shows none. Start it with MO_ENV=test or as npm start does.",
    );
  return code;
}

/** Answers the onboarding and starts the program. */
export async function settleIn(client: Client, weeklyGoal: number, startedOn: string): Promise<void> {
  const answers = {
    goal: "muscle",
    level: "intermediate",
    daysPerWeek: weeklyGoal,
    equipmentLevel: "full_gym",
    unit: "kg",
    coach: "sam",
    onboarded: true,
  };
  await changeProfile(client, answers);
  await client.call("PUT", `/api/v1/enrolments/${newId()}`, { programId: "upper-lower-4", startedOn });
}

/** Changes the version of the profile that is there now. */
export async function changeProfile(client: Client, fields: Record<string, unknown>): Promise<void> {
  const { body } = await client.call<{ rev: number }>("GET", "/api/v1/profile");
  await client.call("PATCH", "/api/v1/profile", fields, { "If-Match": `"${body.rev}"` });
}
