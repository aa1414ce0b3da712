/** The one question before anything of a service outside is loaded. */
export const consent = {
  label: "Your choice",
  title: "May Mo count what is used?",
  counts: "With your OK, PostHog gets which pages and features are used, without your name or address.",
  records: "If a screen breaks, its layout may be recorded for the error service, every text and picture covered.",
  never: "Never a load, a rep, your body or your words.",
  yes: "Allow",
  no: "No thanks",
  later: "You can change this in the settings under Data and privacy.",
  more: "Privacy policy",
} as const;
