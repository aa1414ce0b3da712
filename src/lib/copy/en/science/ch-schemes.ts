import type { ScienceChapter } from "./shape";

/** Specification 5.5: the schemes of programs beyond linear and double progression. */
export const schemes: ScienceChapter = {
  id: "schemes",
  title: "Schemes of other programs",
  lead: "Programs with a method of their own bring their own rule. Gates, step size and the cap on going down hold here, too.",
  sections: [
    {
      id: "no-load",
      rules: ["progression.rules"],
      title: "Reps, seconds and variations",
      body: [
        "Where there is no weight to add, the next thing moves: reps up to a ceiling, then seconds, sets or the next harder variation, after which reps start low again. Some programs raise only the weakest set until all are level.",
      ],
      formula: ["on success: the first rule with room left moves one step; used-up rules before it return to their floor"],
      grade: "C",
      sources: [],
      limits: "The step from one variation to the next can be large. Staying at the top of a range for a few weeks is fine.",
    },
    {
      id: "tiered",
      rules: ["progression.tiered"],
      title: "The better the open set, the bigger the step",
      body: [
        "One set goes as far as it can, and its reps choose the step from a table. The tables belong to their programs; three are common.",
      ],
      formula: [
        "nine-set programs: 0–1 reps → 0; 2–3 → 2.5 kg or 5 lb; 4–5 → 5 kg or 10 lb; 6 or more → 7.5 kg or 15 lb",
        "third-tier work: 25 reps or more → + 1 step",
        "by reps over the standard: (reps − standard) × step, at most 10 steps; below the standard 0, and a miss",
        "training max by rep difference: +5 or more 3%, +4 2%, +3 1.5%, +2 1%, +1 0.5%, 0 0%, −1 −2%, −2 or less −5%",
      ],
      grade: "C",
      sources: [],
      limits: "Open sets are tiring. They tell the most when you stop at the last clean rep.",
    },
    {
      id: "wave",
      rules: ["progression.wave"],
      title: "Waves on a training max",
      body: [
        "Sets are percentages of a training max, a little under your real one, in waves of a few weeks. At the end, if every open set met its minimum, the training max goes up by one step. If not, it drops by a tenth.",
        "The training max starts at 90% of your level, or at 85% when your level is still uncertain.",
      ],
      formula: [
        "week 1: 65, 75, 85% × 5, 5, 5+",
        "week 2: 70, 80, 90% × 3, 3, 3+",
        "week 3: 75, 85, 95% × 5, 3, 1+",
        "week 4: 40, 50, 60% × 5",
        "up: + 2.5 kg or 5 lb upper, + 5 kg or 10 lb lower; down: × 0.9",
        "start: 0.90 × level, 0.85 when √P > 5%",
      ],
      grade: "C",
      sources: [],
      limits: "A training max is a planning number. It is not your maximum and not meant to be tested.",
    },
    {
      id: "apre",
      rules: ["progression.apre"],
      title: "APRE: one set to failure steers the week",
      body: [
        "Two lead-in sets, one set as far as it goes, and one adjusted by how it went. The adjusted load becomes next week's target. The tables below are Mann's.",
      ],
      formula: [
        "sets at 50% and 75%, then the target load to failure, then the adjusted set",
        "3-rep form: ≤ 2 reps −10 to −5 lb; 3–4 0; 5–6 +5 to +10; ≥ 7 +10 to +15",
        "6-rep form: ≤ 2 −10 to −5 lb; 3–4 −5 to 0; 5–7 0; 8–12 +5 to +10; ≥ 13 +10 to +15",
        "5, 10, 15 lb ↔ 2.5, 5, 7.5 kg; below 40 kg percentages are used instead",
      ],
      grade: "C",
      sources: ["mann-2010"],
      limits: "It asks for a set to failure every week. With a sore joint or without a spotter choose another scheme.",
    },
    {
      id: "stages",
      rules: ["progression.stages"],
      title: "Stages: shorter sets before less weight",
      body: [
        "When you miss, the load stays and the sets get shorter, with more of them. When the last stage is missed, you find a new best five and start again from a share of it.",
      ],
      formula: [
        "success: + 1 step on the same stage; miss: next stage, same load",
        "last stage missed: 0.85 × the new five-rep best, or 0.90 × the load without a test",
        "second tier: back to stage 1 at its last load there + 7.5 kg or 15 lb (upper lifts + 5 kg or 10 lb where the program says so)",
      ],
      grade: "C",
      sources: [],
      limits:
        "Heavy triples and singles need practice and, on bench and squat, safeties or a spotter. Mo plans no tests of a maximum for beginners or under 18.",
    },
    {
      id: "sum",
      rules: ["progression.sum"],
      title: "All reps together",
      body: ["The reps of all sets are added up. Reach the goal in any split, and the load goes up one step."],
      formula: ["Σ reps ≥ goal → + 1 step"],
      grade: "C",
      sources: [],
      limits: "Very uneven sets reach the same sum as even ones but don't train the same.",
    },
    {
      id: "rir-ramp",
      rules: ["progression.rirRamp", "progression.rir-ramp"],
      title: "A rep less in reserve each week",
      body: [
        "The load goes up when every set reaches the top of its range. Until then reps follow from how much was left, while the reserve shrinks week by week and then resets in a lighter week. A set may be added each week while fatigue is below 5.",
      ],
      formula: ["reserve: min(3, weeks − i)", "next reps = last reps + (last reserve − target reserve), inside the range"],
      grade: "C",
      sources: [],
      limits: "It stands and falls with your ratings.",
    },
    {
      id: "weekly-ramp",
      rules: ["progression.weeklyRamp", "progression.weekly-ramp"],
      title: "Weekly fives, and volume against intensity",
      body: [
        "Sets of five climb through the week to one top set. A made triple on Friday becomes Monday's five. A related pattern has a day with much volume, a light one and a heavy one.",
      ],
      formula: [
        "1RM = 5RM ÷ 0.85; sets at 40, 55, 65, 75, 85% of it",
        "volume day 90% of 5RM, recovery day 80% of that, heavy day 100%",
      ],
      grade: "C",
      sources: [],
      limits: "Made for lifters who can still progress weekly.",
    },
    {
      id: "percent-block",
      rules: ["progression.percentBlock", "progression.percent-block"],
      title: "Blocks written in percentages",
      body: [
        "A block is planned ahead from where you start. A missed rep takes 2.5% off that lift for the rest of the block. A set rated much harder than planned takes 5% off the next one.",
      ],
      formula: ["missed rep: base × 0.975", "rated ≥ 1.5 RPE above plan: next load × 0.95"],
      grade: "C",
      sources: [],
      limits: "A block assumes the level it was built on. Start one from a recent level, not from your best day ever.",
    },
  ],
};
