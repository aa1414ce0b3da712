/** A section of a legal page. */
export interface LegalSection {
  readonly id: string;
  readonly title: string;
  readonly body: readonly string[];
  readonly list?: readonly string[];
}

/** What both legal pages share. */
export const legal = {
  contents: "On this page",
  template:
    "This is the text Mo ships with. The operator of an instance may add their name, address and the law of their country.",
  privacy: {
    title: "Privacy",
    description: "What this Mo instance keeps about you, why, for how long, and what you can do about it.",
    lead: "Short version: your log stays in this instance's own database, body data is encrypted, and nobody else gets any of it.",
  },
  terms: {
    title: "Terms",
    description: "The terms for using this Mo instance.",
    lead: "Short version: be 16 or older, train with sense, your data is yours.",
  },
} as const;
