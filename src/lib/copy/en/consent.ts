/** The one question before anything of a service outside is loaded. */
export const consent = {
  label: "Your choice",
  title: "May Mo count what is used?",
  counts: "PostHog then gets which pages and features are used, without your name or address.",
  records: "If a screen breaks, its layout may be recorded, every text and picture covered.",
  never: "Never a load, a rep, your body or your words.",
  yes: "Allow",
  no: "No thanks",
  later: "Change it any time in the settings.",
  more: "Privacy policy",
} as const;
