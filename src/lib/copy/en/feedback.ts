import type { MailContent } from "../../mail-parts";

interface Said {
  readonly kind: "problem" | "idea" | "thanks";
  readonly text: string;
  readonly route: string;
  readonly version: string;
  /** The lifter's address. */
  readonly from: string;
}

/** The form that goes to whoever runs this instance, and the mail it becomes. */
export const feedback = {
  title: "Tell us what's missing",
  lead: "A problem, an idea, or just thanks. We answer within two days.",
  kind: "What is it?",
  kinds: { problem: "Problem", idea: "Idea", thanks: "Thanks" },
  text: "Your message",
  left: (n: number) => `${n} characters left`,
  empty: "Write a few words first.",
  goesWith: (page: string, version: string) =>
    `Goes with it: the page (${page}) and the version (${version}). Nothing from your log.`,
  send: "Send",
  sent: "Thanks. We read every message.",
  again: "Write another",
  offline: "Needs a connection. Your words stay here.",
  often: "That's five messages in an hour. Your words stay here; try again a little later.",
  failed: "That didn't go through. Your words stay here. Try again.",
  visitor: "Sign in to send a message from here.",
  link: "Tell us what's missing",
  mail: ({ kind, text, route, version, from }: Said): MailContent => ({
    subject: { problem: "[Mo] A problem", idea: "[Mo] An idea", thanks: "[Mo] Thanks" }[kind],
    parts: [text, `Page ${route}, version ${version}.`, `Write back to ${from}.`],
  }),
} as const;
