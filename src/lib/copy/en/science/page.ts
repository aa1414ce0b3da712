import type { Grade } from "@/domain/reason";

/** The words around the rules on the page and in the document. */
export const sciencePage = {
  title: "Training science",
  description: "Every rule behind Mo's numbers: in plain words, with its formula, its sources and its limits.",
  lead: "Every number Mo shows comes from a rule you can read. Here are all of them: what they do, how they calculate, what they rest on and where they stop being right.",
  contents: "On this page",
  formula: "Formula",
  limits: "Limits",
  source: "Source",
  sourcesOf: "Sources",
  none: "Mo's own rule",
  bibliography: {
    title: "Sources",
    lead: "What the rules lean on, with the weight we give it. A source is named only for what we take from it.",
  },
  grades: {
    title: "How sure is this?",
    lead: "Each rule carries a mark, so that you know how much to lean on it.",
    names: {
      A: "Strong evidence",
      B: "Good evidence",
      C: "Coaching practice",
      P: "Mo's choice",
    } satisfies Record<Grade, string>,
    lines: {
      A: "Many studies taken together, or the position of an expert body.",
      B: "One good study, or a published fit to a lot of data.",
      C: "What experienced coaches agree on. Sensible, not proven.",
      P: "A decision we made so that the app behaves predictably. Another number could be just as right.",
    } satisfies Record<Grade, string>,
  },
  care: "Mo is a training tool, not a doctor. Pain, illness, pregnancy or a condition you are treated for belong in the hands of someone who can examine you.",
  earlier: "Some rules are here before a screen shows them.",
  notes: {
    generated: "Written by `pnpm generate` from `src/lib/copy/en/science`. Change it there.",
    rules: "Rules",
  },
} as const;
