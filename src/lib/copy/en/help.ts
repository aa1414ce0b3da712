/** A topic of the help page; `id` is its address, `words` are extra terms the search should find. */
export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly body: readonly string[];
}

/** The help page: only what this version does. */
export const help = {
  title: "Help",
  description: "How to log fast, where the numbers come from, working offline, your account and running Mo yourself.",
  lead: "Short answers. Search, or open a topic.",
  search: "Search help",
  clear: "Clear search",
  found: (n: number) => (n === 1 ? "1 topic" : `${n} topics`),
  none: "Nothing found. Try a shorter word.",
  library: { title: "Look it up", exercises: "How to do each exercise", programs: "Every program, day by day" },
  contact: {
    title: "Still stuck?",
    body: "Ask whoever runs this instance. They host it, and they can look into an account. Describe what you did and what you saw; passwords are never needed.",
    email: "Answered within a day.",
    social: "Answered within half a day.",
    socialLink: "Where we post",
    status: "Whether Mo is well right now.",
    statusLink: "Status page",
    maintenance: "Next planned maintenance:",
  },
  science: {
    title: "Where numbers come from",
    body: "Every rule behind a load, a record or a trend, with its formula and its limits.",
    link: "Training science",
  },
} as const;
