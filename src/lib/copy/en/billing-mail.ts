import type { MailContent } from "../../mail-parts";

/** The mails of Mo Pro. Dates are written out in the lifter's zone; `link` is the subscription's page. */
export const mailsOfPro = {
  /** The first payment went through; signed by the lifter's coach. */
  started: (link: string, coach: string): MailContent => ({
    subject: "Welcome to Mo Pro",
    parts: [
      "Thank you. Mo Pro is on, and you'll find it in the app right now.",
      { say: "Receipts, your card and cancelling are all on one page:", link, button: "Open my subscription" },
      { signed: coach },
    ],
  }),

  /** Cancelled: Pro stays on until `day`. */
  cancelled: (day: string, link: string): MailContent => ({
    subject: `Pro ends on ${day}`,
    parts: [
      `You cancelled Mo Pro. It stays on until ${day}, and nothing more is charged.`,
      "Everything you logged stays yours, on the free plan as well.",
      { say: "Changed your mind? Keep Pro with one tap:", link, button: "Keep Pro" },
    ],
  }),

  /** Pro is over. */
  ended: (link: string): MailContent => ({
    subject: "Pro has ended",
    parts: [
      "Mo Pro has ended. Everything you logged is still here, and logging, plans and records go on for free.",
      { say: "You can come back to Pro at any time:", link, button: "See Mo Pro" },
    ],
  }),

  /** The card was refused, on the first day and on the third and sixth after it; Pro stays on until `day`. */
  chargeFailed: (day: string, link: string): MailContent => ({
    subject: "We couldn't charge your card",
    parts: [
      `The payment for Mo Pro didn't go through. Pro stays on until ${day}.`,
      { say: "Update your card here, and it's settled:", link, button: "Update my card" },
      "If you'd rather stop, you don't have to do anything. What you logged stays.",
    ],
  }),
} as const;
