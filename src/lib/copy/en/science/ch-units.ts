import type { ScienceChapter } from "./shape";

/** Specification chapter 1 and 7.4. */
export const units: ScienceChapter = {
  id: "loads",
  title: "Units, loads and plates",
  lead: "One mass behind two units, and only loads you can build.",
  sections: [
    {
      id: "units",
      rules: ["units"],
      title: "Kilograms and pounds",
      body: [
        "What you typed is kept as you typed it, next to its exact mass in grams. 225 lb stays 225 lb, even if you look at it in kilograms for a year and then switch back.",
        "Steps are chosen in your unit, never converted. In pounds a squat goes up by 10 lb, not by 11.02.",
        "A load of 0 is a real load: your body alone. You can log up to 2,000 kg or lb, 0 to 100 reps, and RPE from 1 to 10 in half steps.",
      ],
      formula: [
        "1 lb = 0.45359237 kg, exactly",
        "steps in kg: 5 lower body, 2.5 upper body, 1.25 micro",
        "steps in lb: 10 lower body, 5 upper body, 2.5 micro",
        "lower body = squat and hinge movements and their machines",
      ],
      grade: "P",
      sources: [],
      limits: "Two loads less than 0.005 kg apart count as the same. Your plates differ by more than that.",
    },
    {
      id: "load-basis",
      rules: [],
      title: "What a load means",
      body: [
        "A barbell load is the bar with its plates. A dumbbell load is one hand; volume counts both. A stack counts what its pin says, which is rarely what your muscles feel, so machines are never compared with each other.",
        "On pull-ups and dips you move your whole body plus what hangs from the belt, minus what an assistance machine takes off. For other bodyweight lifts Mo counts a share of your body.",
      ],
      formula: ["system load = body weight × share + added − assistance", "share = 1 for pull-ups and dips"],
      grade: "P",
      sources: [],
      limits:
        "The share of your body that a push-up or a bodyweight squat moves depends on your build and your position. Treat estimates on these lifts as a yardstick for yourself only.",
    },
    {
      id: "plates",
      rules: ["plates"],
      title: "Plates on the bar",
      body: [
        "Mo tries every combination your plates allow, not just the biggest plate first. It picks the heaviest total that doesn't pass the target; among equals, the one with the fewest plates.",
        "If the target can't be built, you see what can: the load below, the load above, and which one is nearer.",
      ],
      formula: [
        "total = bar + collars + sides × (plates of one side)",
        "best = the largest total ≤ target; then fewest plates; then heaviest plates first",
      ],
      grade: "P",
      sources: [],
      limits: "It knows the plates you listed, not the ones another lifter is using.",
    },
  ],
};
