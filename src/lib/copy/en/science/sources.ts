import type { Grade } from "@/domain/reason";

/** A work the engine leans on. `year` and `where` are left out when they are not known for certain. */
export interface Source {
  readonly author: string;
  readonly year?: number;
  readonly what: string;
  readonly where?: string;
  readonly grade: Grade;
}

const formula = "Formula from repetitions to a one-rep maximum.";

/** The bibliography; the keys are the ones a `Reason` names (specification, appendix B). */
export const sources = {
  "epley-1985": { author: "Epley", year: 1985, what: formula, grade: "C" },
  "brzycki-1993": { author: "Brzycki", year: 1993, what: formula, grade: "C" },
  "lombardi-1989": { author: "Lombardi", year: 1989, what: formula, grade: "C" },
  "oconner-1989": { author: "O’Conner", year: 1989, what: formula, grade: "C" },
  "lander-1985": { author: "Lander", year: 1985, what: formula, grade: "C" },
  "wathan-1994": { author: "Wathan", year: 1994, what: formula, grade: "C" },
  "mayhew-1992": { author: "Mayhew", year: 1992, what: formula, grade: "C" },
  "reynolds-2006": {
    author: "Reynolds",
    year: 2006,
    what: "One-rep maximum of bench press and leg press from a five-rep maximum.",
    where: "J Strength Cond Res 20(3)",
    grade: "B",
  },
  "lesuer-1997": {
    author: "LeSuer",
    year: 1997,
    what: "Formulas against tested maxima: they correlate above .95, yet read the deadlift too low.",
    grade: "B",
  },
  "marzagao-2026": {
    author: "Marzagão",
    year: 2026,
    what: "A curve that depends on the load, fitted to 303,494 sets near failure. A preprint; it checks itself, not against measured maxima.",
    where: "arXiv 2603.17495",
    grade: "B",
  },
  "grgic-2020": {
    author: "Grgic",
    year: 2020,
    what: "How well a tested maximum repeats from day to day; 32 studies.",
    grade: "A",
  },
  "nuzzo-2024": {
    author: "Nuzzo",
    year: 2024,
    what: "How many reps people manage at a percentage of their maximum; 269 studies.",
    where: "Sports Med 54:303",
    grade: "A",
  },
  jovanovic: { author: "Jovanović", what: "Profiles of reps against load, and the STMr package.", grade: "C" },

  tuchscherer: { author: "Tuchscherer", what: "The RTS chart of reps, RPE and percentages.", grade: "C" },
  "zourdos-2016": {
    author: "Zourdos",
    year: 2016,
    what: "The RPE scale that counts repetitions in reserve.",
    where: "J Strength Cond Res 30:267",
    grade: "B",
  },
  "helms-2016": { author: "Helms", year: 2016, what: "Ratings of effort in lifting.", grade: "B" },
  "helms-2017": { author: "Helms", year: 2017, what: "How tested singles are rated.", grade: "B" },
  "zourdos-2021": { author: "Zourdos", year: 2021, what: "How well lifters judge the reps they have left.", grade: "B" },
  "remmert-2023": { author: "Remmert", year: 2023, what: "How well lifters judge the reps they have left.", grade: "B" },
  "halperin-2022": {
    author: "Halperin",
    year: 2022,
    what: "How far predictions of the reps left are off, over many studies.",
    grade: "A",
  },
  "robinson-2024": { author: "Robinson", year: 2024, what: "Training close to failure, over many studies.", grade: "A" },
  "refalo-2022": { author: "Refalo", year: 2022, what: "Training close to failure, over many studies.", grade: "A" },

  "acsm-2026": { author: "ACSM", year: 2026, what: "Position stand on resistance training.", grade: "A" },
  "pelland-2024": { author: "Pelland", year: 2024, what: "Weekly sets counted in fractions; 67 studies.", grade: "A" },
  "schoenfeld-2017": { author: "Schoenfeld", year: 2017, what: "Weekly sets and muscle growth, over many studies.", grade: "A" },
  "baz-valle-2022": { author: "Baz-Valle", year: 2022, what: "Weekly sets and growth: 12 to 20 sets per muscle.", grade: "A" },
  "rp-2017": {
    author: "Renaissance Periodization",
    year: 2017,
    what: "Volume landmarks for each muscle, from coaching.",
    grade: "C",
  },
  "mann-2010": { author: "Mann", year: 2010, what: "Autoregulating progressive resistance exercise (APRE).", grade: "B" },
  "latella-2024": {
    author: "Latella",
    year: 2024,
    what: "How much stronger powerlifters get over the years.",
    grade: "B",
  },
  "bell-2023": { author: "Bell", year: 2023, what: "What coaches mean by a deload.", grade: "C" },
  "rogerson-2024": { author: "Rogerson and Bell", year: 2024, what: "Survey of how athletes deload.", grade: "C" },
  "coleman-2024": { author: "Coleman", year: 2024, what: "A week without training in the middle of a program.", grade: "B" },
  "bosquet-2013": {
    author: "Bosquet",
    year: 2013,
    what: "What a training stop does to strength, over many studies.",
    grade: "A",
  },

  "foster-1998": { author: "Foster", year: 1998, what: "Session load, monotony and strain.", grade: "B" },
  "williams-2017": { author: "Williams", year: 2017, what: "Training load with recent days weighing more.", grade: "B" },
  "impellizzeri-2020": {
    author: "Impellizzeri",
    year: 2020,
    what: "Why the ratio of this week to the usual load predicts no injuries.",
    grade: "B",
  },
  "banister-1975": { author: "Banister", year: 1975, what: "The model of fitness and fatigue.", grade: "B" },
  "calvert-1976": { author: "Calvert", year: 1976, what: "The model of fitness and fatigue.", grade: "B" },
  "fitz-clarke-1991": { author: "Fitz-Clarke", year: 1991, what: "The model of fitness and fatigue.", grade: "B" },
  "craven-2022": { author: "Craven", year: 2022, what: "What a short night costs, over many studies.", grade: "A" },
  "saw-2016": { author: "Saw", year: 2016, what: "What athletes report about themselves, beside what is measured.", grade: "A" },

  walker: { author: "Walker", what: "The Hacker’s Diet: a trend line under daily weigh-ins.", grade: "C" },
  "turicchi-2020": { author: "Turicchi", year: 2020, what: "How body weight moves within a week.", grade: "B" },
  "mifflin-1990": { author: "Mifflin", year: 1990, what: "Energy at rest from weight, height, age and sex.", grade: "B" },
  "harris-benedict-1919": { author: "Harris and Benedict", year: 1919, what: "An older formula for energy at rest.", grade: "B" },
  "katch-mcardle": { author: "Katch and McArdle", what: "Energy at rest from lean mass.", grade: "C" },
  "cunningham-1980": { author: "Cunningham", year: 1980, what: "Energy at rest from lean mass.", grade: "B" },
  "hall-2011": {
    author: "Hall",
    year: 2011,
    what: "A model of how body weight follows food and movement day by day; the base of the NIH planner.",
    grade: "B",
  },
  "morton-2018": { author: "Morton", year: 2018, what: "Protein and gains from lifting; 49 trials.", grade: "A" },
  "helms-2014": { author: "Helms", year: 2014, what: "Nutrition while losing weight and keeping muscle.", grade: "C" },
  "hodgdon-beckett-1984": { author: "Hodgdon and Beckett", year: 1984, what: "Body fat from a tape measure.", grade: "B" },
  "compendium-2024": {
    author: "Compendium of Physical Activities",
    year: 2024,
    what: "Energy cost of activities in MET.",
    grade: "C",
  },
  "usda-sr28": { author: "USDA", what: "Food composition data, SR28, public domain.", grade: "C" },

  "ipf-gl-2020": { author: "International Powerlifting Federation", year: 2020, what: "GL points.", grade: "C" },
  dots: { author: "Konertz", what: "DOTS points.", grade: "C" },
  wilks: { author: "Wilks", what: "Wilks points, the first coefficients.", grade: "C" },
  "wilks-2020": { author: "Wilks", year: 2020, what: "Wilks points, the coefficients of 2020.", grade: "C" },
  openpowerlifting: { author: "OpenPowerlifting", what: "Results of powerlifting meets, public domain.", grade: "B" },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof sources;
