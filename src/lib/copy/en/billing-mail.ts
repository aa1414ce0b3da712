/** A plain mail: one message, one action. */
export interface BillingMail {
  readonly subject: string;
  readonly text: string;
}

const paragraphs = (...lines: readonly string[]): string => `${lines.join("\n\n")}\n`;

/** The mails of Mo Pro. Dates are written out in the lifter's zone; `link` is the subscription's page. */
export const mailsOfPro = {
  /** The first payment went through; signed by the lifter's coach. */
  started: (link: string, coach: string): BillingMail => ({
    subject: "Welcome to Mo Pro",
    text: paragraphs(
      "Thank you. Mo Pro is on, and you'll find it in the app right now.",
      `Receipts, your card and cancelling are all on one page:\n${link}`,
      coach,
    ),
  }),

  /** Cancelled: Pro stays on until `day`. */
  cancelled: (day: string, link: string): BillingMail => ({
    subject: `Pro ends on ${day}`,
    text: paragraphs(
      `You cancelled Mo Pro. It stays on until ${day}, and nothing more is charged.`,
      "Everything you logged stays yours, on the free plan as well.",
      `Changed your mind? Keep Pro with one tap:\n${link}`,
    ),
  }),

  /** Pro is over. */
  ended: (link: string): BillingMail => ({
    subject: "Pro has ended",
    text: paragraphs(
      "Mo Pro has ended. Everything you logged is still here, and logging, plans and records go on for free.",
      `You can come back to Pro at any time:\n${link}`,
    ),
  }),

  /** The card was refused, on the first day and on the third and sixth after it; Pro stays on until `day`. */
  chargeFailed: (day: string, link: string): BillingMail => ({
    subject: "We couldn't charge your card",
    text: paragraphs(
      `The payment for Mo Pro didn't go through. Pro stays on until ${day}.`,
      `Update your card here, and it's settled:\n${link}`,
      "If you'd rather stop, you don't have to do anything. What you logged stays.",
    ),
  }),
} as const;
