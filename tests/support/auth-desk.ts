import { afterAll, beforeAll } from "vitest";
import type { AuthSetting } from "../../src/lib/auth/setting";
import type { Services } from "../../src/lib/context";
import { newId } from "../../src/lib/ids";
import { codeFor, openAuth } from "./auth";
import { openTestServices } from "./context";

type Desk = ReturnType<typeof openAuth> & {
  readonly services: Services;
  /** Somebody who signed up and confirmed the address, with their browser. */
  readonly member: (email?: string) => Promise<Member>;
};

interface Member {
  readonly browser: ReturnType<ReturnType<typeof openAuth>["newBrowser"]>;
  readonly email: string;
  readonly userId: string;
  /** The session the confirmation opened. */
  readonly sessionId: string;
}

/** An address nobody has used yet. */
export const fresh = () => `lifter-${newId().slice(-12)}@example.test`;

/** The sign-in door on a database of its own, open for one test file. Its parts are there once the tests run. */
export function authDesk(over: () => Promise<Partial<AuthSetting>> = async () => ({})): Desk {
  const desk = {} as Desk;
  let close = async () => {};
  beforeAll(async () => {
    const opened = await openTestServices();
    close = opened.close;
    const { services } = opened;
    const door = openAuth(services, await over());
    Object.assign(desk, door, { services, member: (email = fresh()) => join(door, services, email) });
  });
  afterAll(() => close());
  return desk;
}

async function join(door: ReturnType<typeof openAuth>, services: Services, email: string): Promise<Member> {
  const browser = door.newBrowser();
  await browser.signUp(email);
  await browser.post("email-otp/verify-email", { email, otp: await codeFor(services, email) });
  const who = await door.auth.whoIs(browser.headers());
  if (!who) throw new Error("not signed in after the code");
  return { browser, email, ...who };
}
