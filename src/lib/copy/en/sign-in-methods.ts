/** Ways to sign in by name, as buttons, rows and mails say them. */
const NAMES: Readonly<Record<string, string>> = { password: "Password", passkey: "A passkey", google: "Google", apple: "Apple" };

const nameOf = (what: string) => NAMES[what] ?? what;

/** Ways to sign in: the buttons of the sign-in pages, the list in the settings, and what is said when one fails. */
export const methods = {
  nameOf,
  added: (what: string) => `${nameOf(what)} was added as a way to sign in to Mo`,
  removed: (what: string) => `${nameOf(what)} was removed as a way to sign in to Mo`,
  or: "or",
  continueWith: (what: string) => `Continue with ${nameOf(what)}`,
  leaving: (what: string) => `Going to ${nameOf(what)}…`,
  consentFirst: (what: string) => `Almost there. Tick both boxes, then continue with ${nameOf(what)}. Nothing is stored yet.`,
  addAfter: (what: string) =>
    `Your ${nameOf(what)} address already has a Mo account. Sign in the way you did before, once, and ${nameOf(what)} is added.`,
  trouble: {
    cancelled: (what: string) => `You came back from ${nameOf(what)} without signing in. Nothing was changed.`,
    "no-email": (what: string) => `${nameOf(what)} gave no confirmed e-mail address. Share one there, or sign up by e-mail.`,
    taken: (what: string) => `This ${nameOf(what)} account already signs in to another Mo account. Nothing was changed.`,
    away: (what: string) => `${nameOf(what)} does not answer right now. Try again in a minute, or sign in another way.`,
    failed: (what: string) => `Signing in with ${nameOf(what)} didn't work. Try again, or sign in another way.`,
  } as Readonly<Record<string, (what: string) => string>>,
  passkey: {
    kind: "Passkey",
    signIn: "Sign in with a passkey",
    working: "Waiting for your device…",
    notIn: "That passkey didn't work. Try again, or sign in another way.",
    notAdded: "Your device gave no passkey Mo can use. It must be unlocked by you: by finger, face or code.",
    enough: "Ten passkeys are the most one account can have. Remove one first.",
    add: "Add a passkey",
    addNote: "Sign in with your finger, face or device code. Nothing to remember, nothing to type.",
    name: "Name",
    rename: "Rename",
    renameOf: (name: string) => `Rename ${name}`,
    save: "Save",
    added: "Passkey added",
    renamed: "Saved",
    offerTitle: "Skip the password next time",
    offerLead: "A passkey signs you in with your finger, face or device code.",
    decline: "No thanks, don't ask again",
  },
  settings: {
    title: "Ways to sign in",
    since: (day: string) => `Since ${day}`,
    add: (what: string) => `Add ${nameOf(what)}`,
    remove: "Remove",
    removeOf: (what: string) => `Remove ${nameOf(what)}`,
    wasAdded: (what: string) => `${nameOf(what)} added`,
    wasRemoved: (what: string) => `${nameOf(what)} removed`,
    password: "A password is changed, not removed.",
    last: "This is your only way in. Add another one before you remove it.",
    setPassword: "Set a password",
    setPasswordNote: "We'll mail you a link.",
    again: "Sign in again",
    againNote: "This needs a sign-in from the last ten minutes. Sign in again and come straight back.",
  },
} as const;
