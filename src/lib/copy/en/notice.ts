import type { MailContent } from "../../mail-parts";

/** In the reader's own zone; `text` is the operator's. */
interface Planned {
  readonly day: string;
  readonly times: string;
  readonly text: string;
}

/** The operator's line at the top of every page; its own words come from the operator. */
export const notice = {
  titles: { maintenance: "Planned maintenance", incident: "Something isn't right" },
  between: (times: string) => `${times}, your time.`,
  from: (time: string) => `From ${time}, your time.`,
  until: (time: string) => `Until ${time}, your time.`,
  status: "See how it's going",
  dismiss: "Put this notice away",
  mail: ({ day, times, text }: Planned): MailContent => ({
    subject: `Planned maintenance on ${day}`,
    parts: [
      `Mo gets some maintenance: ${times}, your time.`,
      text,
      "You can train as ever: what you log is kept on your phone and syncs when Mo is back.",
    ],
  }),
} as const;
