import type { MailContent } from "../../mail-parts";
import { formatDay, plural } from "../format";

/** What was done, from where: `when` is in the lifter's zone. */
interface Seen {
  readonly when: string;
  readonly device: string;
  readonly link: string;
}

/** Every mail of this version. Links are absolute addresses of the instance. */
export const mail = {
  /** After sign-up with a new address. The code works 15 minutes, the link 24 hours. */
  code: ({ code, link }: { readonly code: string; readonly link: string }): MailContent => ({
    subject: `${code} is your Mo code`,
    parts: [
      { code, says: "It works for 15 minutes." },
      { say: "Or open this link within 24 hours:", link, button: "Confirm my address" },
      "If you didn't sign up for Mo, ignore this mail. Nothing happens without the code.",
    ],
  }),

  /** After sign-up with an address that already has an account. */
  alreadyThere: ({ signInLink, resetLink }: { readonly signInLink: string; readonly resetLink: string }): MailContent => ({
    subject: "You already have a Mo account",
    parts: [
      "Someone, probably you, tried to sign up for Mo with this address. You already have an account here.",
      { say: "Sign in:", link: signInLink, button: "Sign in" },
      { say: "Forgot the password? Set a new one:", link: resetLink },
      "If it wasn't you, ignore this mail. Your account is unchanged.",
    ],
  }),

  /** After the first verified sign-in, signed by the lifter's coach. */
  welcome: ({
    startLink,
    helpLink,
    coach,
  }: {
    readonly startLink: string;
    readonly helpLink: string;
    readonly coach: string;
  }): MailContent => ({
    subject: "Welcome to Mo",
    parts: [
      "You're in. The first workout is the one that counts, so let's keep it short and finish it.",
      { say: "Start it here:", link: startLink, button: "Start the first workout" },
      "Tip: add Mo to your home screen from the browser's menu. It opens like an app.",
      { say: "Questions?", link: helpLink },
      { signed: coach },
    ],
  }),

  /** Asked for a new password. The link works once, for 60 minutes. */
  reset: ({ link }: { readonly link: string }): MailContent => ({
    subject: "Reset your password",
    parts: [
      { say: "Set a new password with this link. It works once, for 60 minutes:", link, button: "Set a new password" },
      "If you didn't ask for it, ignore this mail. Your password stays as it is.",
    ],
  }),

  /** The password was changed. `when` is in the lifter's zone, `device` a browser and system. */
  passwordChanged: ({
    when,
    device,
    resetLink,
  }: {
    readonly when: string;
    readonly device: string;
    readonly resetLink: string;
  }): MailContent => ({
    subject: "Your password was changed",
    parts: [
      `Your Mo password was changed on ${when} from ${device}. All other devices were signed out.`,
      { say: "If that wasn't you, set a new password right away:", link: resetLink, button: "Set a new password" },
    ],
  }),

  /** More than five wrong passwords within an hour. `when` is in the lifter's zone. */
  failedSignIns: ({
    count,
    when,
    resetLink,
  }: {
    readonly count: number;
    readonly when: string;
    readonly resetLink: string;
  }): MailContent => ({
    subject: "Failed sign-ins to Mo",
    parts: [
      `Within the last hour somebody tried ${count} times to sign in to your Mo account with a wrong password, the last time on ${when}. Nobody got in that way, and each try now has to wait longer.`,
      {
        say: "If that wasn't you, choose a password that you use nowhere else:",
        link: resetLink,
        button: "Set a new password",
      },
      "If it was you, the same link helps. A passkey, in Settings → Account, spares you the password altogether.",
    ],
  }),

  /** A way to sign in was added or removed. `change` says which: "Google was added". */
  methodsChanged: ({
    change,
    when,
    device,
    link,
  }: {
    readonly change: string;
    readonly when: string;
    readonly device: string;
    readonly link: string;
  }): MailContent => ({
    subject: "Sign-in methods changed",
    parts: [
      `${change} on ${when} from ${device}.`,
      { say: "See every way to sign in, and where you are signed in:", link, button: "Look at my sign-in" },
      "If that wasn't you, sign out all other devices there and change your password.",
    ],
  }),

  /** A sign-in from a device this account did not know. `when` is in the lifter's zone. */
  newDevice: ({ when, device, link }: Seen): MailContent => ({
    subject: "New sign-in to Mo",
    parts: [
      `Somebody signed in to your Mo account on ${when} with ${device}. We haven't seen that here before.`,
      "If it was you, there is nothing to do.",
      { say: "If it wasn't, sign that device out and change your password:", link, button: "Look at my sign-in" },
    ],
  }),

  /** To the new address, once a change was asked for. The code works 15 minutes. */
  confirmEmail: ({ code, link }: { readonly code: string; readonly link: string }): MailContent => ({
    subject: "Confirm your new e-mail",
    parts: [
      "Somebody, probably you, wants to use this address for a Mo account.",
      { code, says: "It works for 15 minutes." },
      { say: "Enter it in Mo, under Settings → Account and security:", link, button: "Enter the code" },
      "If it wasn't you, ignore this mail. Nothing happens without the code.",
    ],
  }),

  /** To the address an account still has, once a change was asked for. The link stops it, or takes it back, for three days. */
  emailChanging: ({ when, device, link }: Seen): MailContent => ({
    subject: "Your e-mail is changing",
    parts: [
      `On ${when} somebody asked, with ${device}, to use another e-mail address for your Mo account. As soon as that address is confirmed, mail goes there and you sign in with it.`,
      "If it was you, there is nothing to do.",
      {
        say: "If it wasn't, stop it. This works for three days, also when the change is done:",
        link,
        button: "Keep this address",
      },
    ],
  }),

  /** Asked for the account to be erased after the days of grace. `day` is the day it goes. */
  deletionAsked: ({ day, link }: { readonly day: string; readonly link: string }): MailContent => ({
    subject: `Your account will be deleted on ${formatDay(day)}`,
    parts: [
      `You asked us to delete your Mo account. On ${formatDay(day)} it goes for good, with everything in it. All devices are signed out.`,
      { say: `Changed your mind? Sign in before then and tap "Keep my account":`, link, button: "Keep my account" },
      "If it wasn't you, sign in, keep the account and change your password.",
    ],
  }),

  /** A day before the account goes. */
  lastDay: ({ link }: { readonly link: string }): MailContent => ({
    subject: "Last day to keep your account",
    parts: [
      "Tomorrow your Mo account and everything in it are deleted, as you asked.",
      { say: `To keep it, sign in and tap "Keep my account":`, link, button: "Keep my account" },
    ],
  }),

  /** A copy of everything was asked for and is made. */
  exportReady: ({ link }: { readonly link: string }): MailContent => ({
    subject: "Your Mo export is ready",
    parts: [
      "The file with everything Mo holds of you is made.",
      { say: "Sign in and save it. The link works for 24 hours:", link, button: "Get my file" },
      "Health notes and body data are readable in it, so keep it somewhere safe. If you didn't ask for it, change your password.",
    ],
  }),

  /** Everything is erased. `counts` are rows by the sections of the export. */
  erased: ({ day, counts }: { readonly day: string; readonly counts: Readonly<Record<string, number>> }): MailContent => {
    const named = Object.entries(KINDS).flatMap(([kind, [one, many]]) =>
      counts[kind] ? [`${counts[kind]} ${counts[kind] === 1 ? one : many}`] : [],
    );
    const rest = Object.entries(counts).reduce((sum, [kind, n]) => (kind in KINDS ? sum : sum + n), 0);
    return {
      subject: "Your data is gone",
      parts: [
        `Your Mo account was deleted on ${formatDay(day)}. This went with it:`,
        { list: [...named, plural(rest, "other entry", "other entries")] },
        "Backups, if the operator makes them, lose it within 30 days. You can sign up again with this address; nothing old comes back.",
      ],
    };
  },
} as const;

/** What people call it, by section of the export. */
const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  workouts: ["workout", "workouts"],
  sets: ["set", "sets"],
  personalRecords: ["record", "records"],
  weightEntries: ["weigh-in", "weigh-ins"],
  recovery: ["check-in", "check-ins"],
};
