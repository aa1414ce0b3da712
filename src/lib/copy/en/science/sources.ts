import type { SOURCES } from "@/domain/sources";

/** A work the engine leans on, in words; its grade is the engine's. `year` and `where` are left out when they are not known for certain. */
export interface Source {
  readonly author: string;
  readonly year?: number;
  readonly what: string;
  readonly where?: string;
}

export type SourceKey = keyof typeof SOURCES;

const formula = "Formula from repetitions to a one-rep maximum.";

/** The bibliography; the keys are the ones a `Reason` names (specification, appendix B). */
export const sources = {
  "epley-1985": { author: "Epley", year: 1985, what: formula },
  "brzycki-1993": { author: "Brzycki", year: 1993, what: formula },
  "lombardi-1989": { author: "Lombardi", year: 1989, what: formula },
  "oconner-1989": { author: "O’Conner", year: 1989, what: formula },
  "lander-1985": { author: "Lander", year: 1985, what: formula },
  "wathan-1994": { author: "Wathan", year: 1994, what: formula },
  "mayhew-1992": { author: "Mayhew", year: 1992, what: formula },
  "reynolds-2006": {
    author: "Reynolds",
    year: 2006,
    what: "One-rep maximum of bench press and leg press from a five-rep maximum.",
    where: "J Strength Cond Res 20(3)",
  },
  "lesuer-1997": {
    author: "LeSuer",
    year: 1997,
    what: "Formulas against tested maxima: they correlate above .95, yet read the deadlift too low.",
  },
  "marzagao-2026": {
    author: "Marzagão",
    year: 2026,
    what: "A curve that depends on the load, fitted to 303,494 sets near failure. A preprint; it checks itself, not against measured maxima.",
    where: "arXiv 2603.17495",
  },
  "grgic-2020": {
    author: "Grgic",
    year: 2020,
    what: "How well a tested maximum repeats from day to day; 32 studies.",
  },
  "nuzzo-2024": {
    author: "Nuzzo",
    year: 2024,
    what: "How many reps people manage at a percentage of their maximum; 269 studies.",
    where: "Sports Med 54:303",
  },
  jovanovic: { author: "Jovanović", what: "Profiles of reps against load, and the STMr package." },

  tuchscherer: { author: "Tuchscherer", what: "The RTS chart of reps, RPE and percentages." },
  "zourdos-2016": {
    author: "Zourdos",
    year: 2016,
    what: "The RPE scale that counts repetitions in reserve.",
    where: "J Strength Cond Res 30:267",
  },
  "helms-2016": { author: "Helms", year: 2016, what: "Ratings of effort in lifting." },
  "helms-2017": { author: "Helms", year: 2017, what: "How tested singles are rated." },
  "zourdos-2021": { author: "Zourdos", year: 2021, what: "How well lifters judge the reps they have left." },
  "remmert-2023": { author: "Remmert", year: 2023, what: "How well lifters judge the reps they have left." },
  "halperin-2022": {
    author: "Halperin",
    year: 2022,
    what: "How far predictions of the reps left are off, over many studies.",
  },
  "robinson-2024": { author: "Robinson", year: 2024, what: "Training close to failure, over many studies." },
  "refalo-2022": { author: "Refalo", year: 2022, what: "Training close to failure, over many studies." },

  "acsm-2026": { author: "ACSM", year: 2026, what: "Position stand on resistance training." },
  "pelland-2024": { author: "Pelland", year: 2024, what: "Weekly sets counted in fractions; 67 studies." },
  "schoenfeld-2017": { author: "Schoenfeld", year: 2017, what: "Weekly sets and muscle growth, over many studies." },
  "baz-valle-2022": { author: "Baz-Valle", year: 2022, what: "Weekly sets and growth: 12 to 20 sets per muscle." },
  "rp-2017": {
    author: "Renaissance Periodization",
    year: 2017,
    what: "Volume landmarks for each muscle, from coaching.",
  },
  "mann-2010": { author: "Mann", year: 2010, what: "Autoregulating progressive resistance exercise (APRE)." },
  "latella-2024": {
    author: "Latella",
    year: 2024,
    what: "How much stronger powerlifters get over the years.",
  },
  "bell-2023": { author: "Bell", year: 2023, what: "What coaches mean by a deload." },
  "rogerson-2024": { author: "Rogerson and Bell", year: 2024, what: "Survey of how athletes deload." },
  "coleman-2024": { author: "Coleman", year: 2024, what: "A week without training in the middle of a program." },
  "bosquet-2013": {
    author: "Bosquet",
    year: 2013,
    what: "What a training stop does to strength, over many studies.",
  },

  "foster-1998": { author: "Foster", year: 1998, what: "Session load, monotony and strain." },
  "williams-2017": { author: "Williams", year: 2017, what: "Training load with recent days weighing more." },
  "impellizzeri-2020": {
    author: "Impellizzeri",
    year: 2020,
    what: "Why the ratio of this week to the usual load predicts no injuries.",
  },
  "banister-1975": { author: "Banister", year: 1975, what: "The model of fitness and fatigue." },
  "calvert-1976": { author: "Calvert", year: 1976, what: "The model of fitness and fatigue." },
  "fitz-clarke-1991": { author: "Fitz-Clarke", year: 1991, what: "The model of fitness and fatigue." },
  "craven-2022": { author: "Craven", year: 2022, what: "What a short night costs, over many studies." },
  "saw-2016": { author: "Saw", year: 2016, what: "What athletes report about themselves, beside what is measured." },

  walker: { author: "Walker", what: "The Hacker’s Diet: a trend line under daily weigh-ins." },
  "turicchi-2020": { author: "Turicchi", year: 2020, what: "How body weight moves within a week." },
  "mifflin-1990": { author: "Mifflin", year: 1990, what: "Energy at rest from weight, height, age and sex." },
  "harris-benedict-1919": { author: "Harris and Benedict", year: 1919, what: "An older formula for energy at rest." },
  "katch-mcardle": { author: "Katch and McArdle", what: "Energy at rest from lean mass." },
  "cunningham-1980": { author: "Cunningham", year: 1980, what: "Energy at rest from lean mass." },
  "hall-2011": {
    author: "Hall",
    year: 2011,
    what: "A model of how body weight follows food and movement day by day; the base of the NIH planner.",
  },
  "morton-2018": { author: "Morton", year: 2018, what: "Protein and gains from lifting; 49 trials." },
  "helms-2014": { author: "Helms", year: 2014, what: "Nutrition while losing weight and keeping muscle." },
  "hodgdon-beckett-1984": { author: "Hodgdon and Beckett", year: 1984, what: "Body fat from a tape measure." },
  "compendium-2024": {
    author: "Compendium of Physical Activities",
    year: 2024,
    what: "Energy cost of activities in MET.",
  },
  "usda-sr28": { author: "USDA", what: "Food composition data, SR28, public domain." },

  "ipf-gl-2020": { author: "International Powerlifting Federation", year: 2020, what: "GL points." },
  dots: { author: "Konertz", what: "DOTS points." },
  wilks: { author: "Wilks", what: "Wilks points, the first coefficients." },
  "wilks-2020": { author: "Wilks", year: 2020, what: "Wilks points, the coefficients of 2020." },
  openpowerlifting: { author: "OpenPowerlifting", what: "Results of powerlifting meets, public domain." },
} as const satisfies Readonly<Record<SourceKey, Source>>;
