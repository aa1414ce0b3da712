import { formatDay, plural } from "../format";

/** A plain mail: one message, one action. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
}

const paragraphs = (...lines: readonly string[]): string => `${lines.join("\n\n")}\n`;

/** Every mail of this version. Links are absolute addresses of the instance. */
export const mail = {
  /** After sign-up with a new address. The code works 15 minutes, the link 24 hours. */
  code: ({ code, link }: { readonly code: string; readonly link: string }): Mail => ({
    subject: `${code} is your Mo code`,
    text: paragraphs(
      `Your code is ${code}. It works for 15 minutes.`,
      `Or open this link within 24 hours:\n${link}`,
      "If you didn't sign up for Mo, ignore this mail. Nothing happens without the code.",
    ),
  }),

  /** After sign-up with an address that already has an account. */
  alreadyThere: ({ signInLink, resetLink }: { readonly signInLink: string; readonly resetLink: string }): Mail => ({
    subject: "You already have a Mo account",
    text: paragraphs(
      "Someone, probably you, tried to sign up for Mo with this address. You already have an account here.",
      `Sign in:\n${signInLink}`,
      `Forgot the password? Set a new one:\n${resetLink}`,
      "If it wasn't you, ignore this mail. Your account is unchanged.",
    ),
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
  }): Mail => ({
    subject: "Welcome to Mo",
    text: paragraphs(
      "You're in. The first workout is the one that counts, so let's keep it short and finish it.",
      `Start it here:\n${startLink}`,
      "Tip: add Mo to your home screen from the browser's menu. It opens like an app.",
      `Questions? ${helpLink}`,
      coach,
    ),
  }),

  /** Asked for a new password. The link works once, for 60 minutes. */
  reset: ({ link }: { readonly link: string }): Mail => ({
    subject: "Reset your password",
    text: paragraphs(
      `Set a new password with this link. It works once, for 60 minutes:\n${link}`,
      "If you didn't ask for it, ignore this mail. Your password stays as it is.",
    ),
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
  }): Mail => ({
    subject: "Your password was changed",
    text: paragraphs(
      `Your Mo password was changed on ${when} from ${device}. All other devices were signed out.`,
      `If that wasn't you, set a new password right away:\n${resetLink}`,
    ),
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
  }): Mail => ({
    subject: "Sign-in methods changed",
    text: paragraphs(
      `${change} on ${when} from ${device}.`,
      `See every way to sign in, and where you are signed in:\n${link}`,
      "If that wasn't you, sign out all other devices there and change your password.",
    ),
  }),

  /** Asked for the account to be erased after the days of grace. `day` is the day it goes. */
  deletionAsked: ({ day, link }: { readonly day: string; readonly link: string }): Mail => ({
    subject: `Your account will be deleted on ${formatDay(day)}`,
    text: paragraphs(
      `You asked us to delete your Mo account. On ${formatDay(day)} it goes for good, with everything in it. All devices are signed out.`,
      `Changed your mind? Sign in before then and tap "Keep my account":\n${link}`,
      "If it wasn't you, sign in, keep the account and change your password.",
    ),
  }),

  /** A day before the account goes. */
  lastDay: ({ link }: { readonly link: string }): Mail => ({
    subject: "Last day to keep your account",
    text: paragraphs(
      "Tomorrow your Mo account and everything in it are deleted, as you asked.",
      `To keep it, sign in and tap "Keep my account":\n${link}`,
    ),
  }),

  /** Everything is erased. `counts` are rows by the sections of the export. */
  erased: ({ day, counts }: { readonly day: string; readonly counts: Readonly<Record<string, number>> }): Mail => {
    const named = Object.entries(KINDS).flatMap(([kind, [one, many]]) =>
      counts[kind] ? [`${counts[kind]} ${counts[kind] === 1 ? one : many}`] : [],
    );
    const rest = Object.entries(counts).reduce((sum, [kind, n]) => (kind in KINDS ? sum : sum + n), 0);
    return {
      subject: "Your data is gone",
      text: paragraphs(
        `Your Mo account was deleted on ${formatDay(day)}. This went with it:`,
        [...named, plural(rest, "other entry", "other entries")].join("\n"),
        "Backups, if the operator makes them, lose it within 30 days. You can sign up again with this address; nothing old comes back.",
      ),
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
