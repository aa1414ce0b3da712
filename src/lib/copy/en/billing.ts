/** What Mo costs and where a lifter stands with it: pricing page, subscription settings, the notice of a failed charge. */
export const billing = {
  unlocked: {
    title: "Everything is unlocked here.",
    body: "This instance has no billing. Every feature is unlocked.",
    ask: "Mo asks for no card, and nothing is held back.",
  },
  pricing: {
    metaTitle: "Pricing",
    description:
      "What Mo costs. Logging, programs, records and charts are free and stay free. Mo Pro adds one-tap coaching on top.",
    title: "Training is free.",
    lead: "Everything you need to train, log and look back costs nothing, and stays that way.",
    free: {
      name: "Free",
      price: "$0",
      note: "No card, no trial that runs out.",
      start: "Start free",
      items: [
        "Logging in one tap, also without a signal",
        "The rest timer, and plates worked out for you",
        "Every program, and programs made for your week",
        "Your next load with the reason behind it",
        "Deloads, and lighter loads after a break",
        "All eight coach voices",
        "Records, history and every chart",
      ],
    },
    pro: {
      name: "Mo Pro",
      note: "Monthly. Cancel in two taps.",
      upgrade: "Upgrade to Pro",
      waiting: "The price is on its way.",
      all: "Everything in Free",
      soonTitle: "Comes to Pro first",
      soon: [
        "Plan changes a coach suggests, accepted in one tap",
        "A weekly review that proposes what to change",
        "Your own low, useful and high volume for each muscle",
        "Forecasts of your lifts, with how sure they are",
      ],
      honest: "These parts aren't in this version yet. Until they are, Pro supports the work on Mo.",
    },
    questions: {
      title: "Fair questions",
      items: [
        {
          ask: "What happens to my log without Pro?",
          answer: "Nothing. What you logged is yours on every plan, and no chart of it is ever locked.",
        },
        {
          ask: "How do I cancel?",
          answer:
            "In Settings, under Subscription: one tap there, one to confirm. Pro stays on until the end of the month you paid for, and nobody asks you why.",
        },
        {
          ask: "What if a payment fails?",
          answer:
            "Pro stays on for 7 days while you update your card. After that you're on the free plan, with everything you logged.",
        },
        {
          ask: "Does Mo see my card?",
          answer: "No. You pay on the pages of Stripe. Mo learns whether you paid, and nothing about the card.",
        },
        {
          ask: "I run Mo myself. Do I pay?",
          answer: "No. An instance without billing has everything unlocked.",
        },
      ],
    },
  },
  /** The price on the start page. */
  offer: {
    title: "Free to train.",
    body: "Logging, programs, records and charts cost nothing and stay free. Mo asks for no card.",
    pro: (price: string) => `Mo Pro is ${price}, and you can cancel at any time.`,
    link: "What's in Free and Pro",
  },
  subscription: {
    title: "Subscription",
    free: "You're on the free plan",
    freeBody: "Logging, plans, records and charts are yours for good.",
    active: "Mo Pro is on",
    renews: (day: string) => `Renews on ${day}.`,
    renewsSoon: "Renews every month.",
    ends: (day: string) => `Pro ends on ${day}. Your data stays.`,
    ended: "Pro has ended. Everything you logged is still here.",
    pastDue: (day: string) => `We couldn't charge your card. Pro stays on until ${day}.`,
    price: (price: string) => `Mo Pro, ${price}`,
    upgrade: "Upgrade to Pro",
    closed: "Mo Pro can't be started right now. Everything you have stays as it is.",
    manage: "Manage payment",
    manageHint: "Card, receipts and address, on Stripe's page",
    cancel: "Cancel Pro",
    cancelHint: "Stays on until the end of the month you paid for",
    keep: "Keep Pro",
    updateCard: "Update card",
    compare: "What's in Free and Pro",
    confirming: "Confirming your payment…",
    unlocking: "Payment received. Unlocking…",
    thanks: "Mo Pro is on. Thank you.",
    failed: "That didn't work. Nothing was charged.",
  },
} as const;
