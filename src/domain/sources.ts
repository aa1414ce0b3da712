import type { Grade } from "./reason";

/** A published work a rule leans on. */
export interface Source {
  readonly grade: Grade;
  /** False while a figure of it waits to be compared with the original: until then no text for lifters may quote it. */
  readonly isQuotable: boolean;
}

function read(grade: Grade): Source {
  return { grade, isQuotable: true };
}

function unread(grade: Grade): Source {
  return { grade, isQuotable: false };
}

/** Every key a reason's `source` may carry (specification, appendix B). */
export const SOURCES = {
  // Strength
  "epley-1985": read("C"),
  "brzycki-1993": read("C"),
  "lombardi-1989": read("C"),
  "oconner-1989": read("C"),
  "lander-1985": read("C"),
  "wathan-1994": read("C"),
  "mayhew-1992": read("C"),
  "reynolds-2006": read("B"),
  "lesuer-1997": read("B"),
  "marzagao-2026": read("B"),
  "grgic-2020": read("A"),
  "nuzzo-2024": unread("A"),
  jovanovic: read("C"),
  // Effort
  tuchscherer: read("C"),
  "zourdos-2016": read("B"),
  "helms-2016": read("B"),
  "helms-2017": read("B"),
  "zourdos-2021": read("B"),
  "remmert-2023": read("B"),
  "halperin-2022": read("A"),
  "robinson-2024": read("A"),
  "refalo-2022": read("A"),
  // Programming
  "acsm-2026": unread("A"),
  "pelland-2024": read("A"),
  "schoenfeld-2017": read("A"),
  "baz-valle-2022": read("A"),
  "rp-2017": read("C"),
  "mann-2010": read("B"),
  "latella-2024": read("B"),
  "bell-2023": read("C"),
  "rogerson-2024": read("C"),
  "coleman-2024": unread("B"),
  "bosquet-2013": unread("A"),
  // Load and readiness
  "foster-1998": read("B"),
  "williams-2017": read("B"),
  "impellizzeri-2020": read("B"),
  "banister-1975": unread("B"),
  "calvert-1976": unread("B"),
  "fitz-clarke-1991": unread("B"),
  "craven-2022": read("A"),
  "saw-2016": unread("A"),
  // Body and energy
  walker: read("C"),
  "turicchi-2020": unread("B"),
  "mifflin-1990": read("B"),
  "harris-benedict-1919": read("B"),
  "katch-mcardle": read("C"),
  "cunningham-1980": unread("B"),
  "hall-2011": read("B"),
  "morton-2018": read("A"),
  "helms-2014": unread("C"),
  "hodgdon-beckett-1984": unread("B"),
  "compendium-2024": read("C"),
  "usda-sr28": read("C"),
  // Scores
  "ipf-gl-2020": read("C"),
  dots: read("C"),
  wilks: read("C"),
  "wilks-2020": read("C"),
  openpowerlifting: read("B"),
} as const satisfies Readonly<Record<string, Source>>;
