import { alertMail } from "../lib/copy/en/alerts";
import { mailsOfPro } from "../lib/copy/en/billing-mail";
import { feedback } from "../lib/copy/en/feedback";
import { mail } from "../lib/copy/en/mail";
import { notice } from "../lib/copy/en/notice";
import { methods } from "../lib/copy/en/sign-in-methods";
import type { MailContent } from "../lib/mail-parts";

/** Every mail Mo sends, by its kind, filled in as an example: what the preview shows and the tests read. `home` is the instance's address. */
export function mailSamples(home: string): Readonly<Record<string, MailContent>> {
  const subscription = `${home}/settings/subscription`;
  const keep = `${home}/login?next=/settings/data`;
  const counts = { workouts: 64, sets: 1_152, personalRecords: 41, weightEntries: 90, recovery: 55, consents: 2 };
  return {
    code: mail.code({ code: "481920", link: `${home}/signup#confirm=example` }),
    "already-there": mail.alreadyThere({ signInLink: `${home}/login`, resetLink: `${home}/forgot-password` }),
    welcome: mail.welcome({ startLink: `${home}/onboarding`, helpLink: `${home}/help`, coach: "Sam" }),
    reset: mail.reset({ link: `${home}/reset-password#token=example` }),
    "password-changed": mail.passwordChanged({
      when: "March 2, 2027 at 6:40 PM",
      device: "Firefox on Android",
      resetLink: `${home}/forgot-password`,
    }),
    "methods-changed": mail.methodsChanged({
      ...{ change: methods.added("passkey"), when: "March 2, 2027 at 6:40 PM", device: "Firefox on Android" },
      link: `${home}/settings/account`,
    }),
    "failed-sign-ins": mail.failedSignIns({
      ...{ count: 6, when: "March 2, 2027 at 6:40 PM" },
      resetLink: `${home}/forgot-password`,
    }),
    "new-device": mail.newDevice({
      ...{ when: "March 2, 2027 at 6:40 PM", device: "Firefox on Android" },
      link: `${home}/settings/account`,
    }),
    "confirm-email": mail.confirmEmail({ code: "481920", link: `${home}/settings/account` }),
    "email-changing": mail.emailChanging({
      ...{ when: "March 2, 2027 at 6:40 PM", device: "Firefox on Android" },
      link: `${home}/login#stop=example`,
    }),
    "deletion-asked": mail.deletionAsked({ day: "2027-03-09", link: keep }),
    "last-day": mail.lastDay({ link: keep }),
    "export-ready": mail.exportReady({ link: `${home}/login?next=%2Fsettings%2Fdata%3Ffile%3Dexample` }),
    erased: mail.erased({ day: "2027-03-09", counts }),
    maintenance: notice.mail({
      ...{ day: "March 9, 2027", times: "March 9, 6:00 – 7:00 AM" },
      text: "We move to a larger database.",
    }),
    feedback: feedback.mail({
      ...{ kind: "idea", text: "Let me log a set with the volume button.", from: "ada@example.com" },
      ...{ route: "/workout", version: "a1b2c3d" },
    }),
    alert: alertMail({
      ...{ alert: "errors", phase: "start", value: 14, threshold: 10 },
      ...{ since: "2027-03-09T06:12:00.000Z", where: home },
    }),
    "pro-started": mailsOfPro.started(subscription, "Sam"),
    "pro-cancelled": mailsOfPro.cancelled("April 2, 2027", subscription),
    "charge-failed": mailsOfPro.chargeFailed("March 9, 2027", subscription),
    "pro-ended": mailsOfPro.ended(subscription),
  };
}
