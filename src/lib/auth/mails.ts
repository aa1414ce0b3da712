import { eq } from "drizzle-orm";
import type { Services } from "../context";
import { mail as copy } from "../copy/en/mail";
import { methods } from "../copy/en/sign-in-methods";
import { profiles } from "../db/schema/profile";
import { newId } from "../ids";
import type { MailContent } from "../mail-parts";
import { queueMail } from "../outbox";
import type { MovableMethod } from "../security-kinds";
import { deviceOf } from "./device";

export interface Recipient {
  readonly userId: string;
  readonly email: string;
}

/** The mails of signing up, in and back in. They wait in the outbox; nothing is sent from here. */
export interface AuthMails {
  code(to: Recipient, code: string, linkToken: string): Promise<void>;
  alreadyThere(to: Recipient): Promise<void>;
  welcome(to: Recipient): Promise<void>;
  reset(to: Recipient, token: string): Promise<void>;
  failedSignIns(to: Recipient, count: number): Promise<void>;
  passwordChanged(to: Recipient, userAgent: string | null): Promise<void>;
  methodsChanged(to: Recipient, change: MethodChange, userAgent: string | null): Promise<void>;
  /** `device` as `deviceOf` names it; one mail a device and hour. */
  newDevice(to: Recipient, device: string): Promise<void>;
  /** To the address the account shall have from now on. */
  confirmEmail(to: Recipient, code: string): Promise<void>;
  /** To the address the account has until then. */
  emailChanging(to: Recipient, stopToken: string, userAgent: string | null): Promise<void>;
}

/** A way to sign in that was added or removed: `google`, `apple` or `passkey`. */
export type MethodChange = { readonly added: MovableMethod } | { readonly removed: MovableMethod };

const MINUTE = 60_000;

export function authMails(services: Services, appUrl: string, now: () => Date): AuthMails {
  const queue = (kind: string, once: string, to: Recipient, mail: MailContent, minutes?: number) =>
    services.database.unit({ actor: to.userId, mode: "write" }, (db) =>
      queueMail(db, {
        key: `${kind}:${to.userId}${once}`,
        kind,
        userId: to.userId,
        to: to.email,
        ...mail,
        ...(minutes === undefined ? {} : { expiresAt: new Date(now().getTime() + minutes * MINUTE) }),
      }),
    );
  // Tokens travel behind "#", where no server, log or referrer sees them.
  const resetLink = `${appUrl}/forgot-password`;
  return {
    code: (to, code, linkToken) =>
      queue("code", `:${newId()}`, to, copy.code({ code, link: `${appUrl}/signup#confirm=${linkToken}` }), CODE_MINUTES),
    alreadyThere: (to) => {
      const hour = Math.floor(now().getTime() / (60 * MINUTE)); // at most one an hour, however often somebody tries
      return queue("already-there", `:${hour}`, to, copy.alreadyThere({ signInLink: `${appUrl}/login`, resetLink }));
    },
    welcome: (to) =>
      queue("welcome", "", to, copy.welcome({ startLink: `${appUrl}/onboarding`, helpLink: `${appUrl}/help`, coach: "Sam" })),
    reset: (to, token) =>
      queue("reset", `:${newId()}`, to, copy.reset({ link: `${appUrl}/reset-password#token=${token}` }), RESET_MINUTES),
    failedSignIns: async (to, count) => {
      const day = now().toISOString().slice(0, 10); // at most one a day
      const when = await momentFor(services, to.userId, now());
      await queue("failed-sign-ins", `:${day}`, to, copy.failedSignIns({ count, when, resetLink }));
    },
    methodsChanged: async (to, change, userAgent) => {
      const said = "added" in change ? methods.added(change.added) : methods.removed(change.removed);
      const when = await momentFor(services, to.userId, now());
      const link = `${appUrl}/settings/account`;
      const mail = copy.methodsChanged({ change: said, when, device: deviceOf(userAgent), link });
      await queue("methods-changed", `:${newId()}`, to, mail);
    },
    newDevice: async (to, device) => {
      const hour = Math.floor(now().getTime() / (60 * MINUTE)); // two windows that sign in at once are one device
      const mail = copy.newDevice({
        when: await momentFor(services, to.userId, now()),
        device,
        link: `${appUrl}/settings/account`,
      });
      await queue("new-device", `:${services.keys.pseudonym("device", device)}:${hour}`, to, mail);
    },
    confirmEmail: (to, code) =>
      queue("confirm-email", `:${newId()}`, to, copy.confirmEmail({ code, link: `${appUrl}/settings/account` }), CODE_MINUTES),
    emailChanging: async (to, stopToken, userAgent) => {
      const when = await momentFor(services, to.userId, now());
      const link = `${appUrl}/login#stop=${stopToken}`;
      await queue("email-changing", `:${newId()}`, to, copy.emailChanging({ when, device: deviceOf(userAgent), link }));
    },
    passwordChanged: async (to, userAgent) => {
      const when = await momentFor(services, to.userId, now());
      await queue("password-changed", `:${newId()}`, to, copy.passwordChanged({ when, device: deviceOf(userAgent), resetLink }));
    },
  };
}

export const CODE_MINUTES = 15;
export const RESET_MINUTES = 60;

/** Date and time as this lifter reads them. */
async function momentFor(services: Services, userId: string, at: Date): Promise<string> {
  const [row] = await services.database.unit({ actor: userId, mode: "read" }, (db) =>
    db.select({ locale: profiles.locale, timeZone: profiles.timeZone }).from(profiles).where(eq(profiles.userId, userId)),
  );
  const { locale, timeZone } = row ?? { locale: "en", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(at);
}
