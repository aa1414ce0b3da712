/** What a lifter may do with all that Mo holds of them. */
export const myData = {
  copy: "Your data",
  download: "Export now",
  downloadNote:
    "One file with your profile, every workout and set, weigh-ins, check-ins, records and settings. It also lists what is left out, such as your password.",
  readable: "Health notes and body data are readable in it, so keep it somewhere safe.",
  working: "Putting your file together",
  done: "Your file is saved.",
  failed: "The export didn't work. Nothing was lost. Try again.",
  busy: "Mo is busy right now. Nothing was lost. Try again in a minute.",
  often: "Five exports an hour is the limit. Try again a little later.",
  gone: "This file isn't there any more. Ask for a new one.",
  byMail: {
    ask: "Send me a link by mail",
    asked: (email: string) => `Your file is being made. The link goes to ${email} and works for 24 hours.`,
  },
  ready: {
    title: "Your file is ready",
    text: "The one we mailed you about. It's kept for 24 hours.",
    save: "Save my file",
    working: "Getting your file",
  },
  counts: {
    label: "Count what I do",
    own: "How often features are used, kept on this instance for 180 days. Never a load, a rep, a note or a name.",
    vendor: "How often features are used, sent to PostHog without your name or address. Never a load, a rep or a note.",
    record: "Record broken screens",
    records:
      "If a screen breaks, its layout goes to the error service Sentry, every text and picture covered. Body and settings pages never.",
    quiet: "Your browser asks not to be counted, so you aren't.",
  },
  remove: {
    title: "Delete account",
    lead: "Workouts, body data, settings and the account itself go for good. Save a copy first if you want one.",
    when: "When",
    options: { "in-seven-days": "In 7 days", now: "Erase now" },
    lines: {
      "in-seven-days": "All devices are signed out. Sign in within 7 days and you can still keep the account.",
      now: "There is no way back, not even for the operator.",
    },
    word: "DELETE",
    confirm: "Type DELETE",
    notTyped: "Type the word DELETE, in capitals.",
    working: "Deleting",
    failed: "The account wasn't deleted. Try again.",
    often: "Too many tries. Wait a minute.",
  },
  grace: {
    title: (day: string) => `Your account will be deleted on ${day}`,
    text: "Everything in it goes that day.",
    keep: "Keep my account",
    kept: "Good to have you. Your account stays.",
    failed: "That didn't work. Try again.",
  },
  returned: {
    title: { bounced: "Mail to you comes back", complained: "Mail from Mo was marked as spam" },
    text: {
      bounced: (email: string) =>
        `${email} doesn't take our mail. Until it does, we only send codes, links and what keeps your account safe.`,
      complained: (email: string) =>
        `So ${email} only gets codes, links and what keeps your account safe. Tap below if that was a slip.`,
    },
    again: "It works again",
    change: "Change e-mail",
    resumed: "Good. You'll get all mail again.",
    failed: "That didn't work. Try again.",
  },
} as const;
