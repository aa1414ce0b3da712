import type { ScienceChapter } from "./shape";

/** Specification chapter 5: what every scheme shares, and the two most lifters use. */
export const progression: ScienceChapter = {
  id: "going-up",
  title: "Going up: the load of next time",
  lead: "What you did decides what comes next. These rules hold in every program.",
  sections: [
    {
      id: "outcome",
      rules: ["progression", "progression.hold"],
      title: "How a session is judged",
      body: [
        "Each exercise has one of a few results. Every set at the planned load with all its reps is a success. Inside the range is fine, too, just not yet past it. A set below the minimum is a miss. Sets left out, a lighter load than planned, a reduced day or a swapped exercise say nothing about your progress, so the plan holds and no counter moves.",
        "That last part protects you: a session Mo made easier can never count as a failure and drag the next one down.",
      ],
      formula: [
        "success: every set at ≥ planned load (0.25 kg slack) with the full reps",
        "in range: every set ≥ the minimum",
        "miss: a set below the minimum",
        "partial, under, modified, swapped: hold",
      ],
      grade: "P",
      sources: [],
      limits: "A session can be several things at once. A miss wins, so that going lighter after it doesn't hide it.",
    },
    {
      id: "follow-the-log",
      rules: ["progression.start", "progression.calibrated", "progression.recalibrated", "progression.adopted"],
      title: "The plan follows you",
      body: [
        "The first load of a lift is a careful guess, and the first session corrects it, up or down. If that session still fell below the range at the lighter load, the next one starts from what your rated sets show, however far that is from the guess. Later, if you used a heavier load than planned and made it, the plan starts from there.",
      ],
      grade: "P",
      sources: [],
      limits: "Percentage programs keep their own base: there the load you lift is a share of it, not the base itself.",
    },
    {
      id: "gates",
      rules: ["gate"],
      title: "When going up has to wait",
      body: [
        "Before any increase Mo checks six things, in this order. If one says wait, the load stays and nothing is lost; going down is never blocked.",
      ],
      formula: [
        "1. a lighter week you started is running",
        "2. fatigue ≥ 7 of 10",
        "3. a set of the last session fell below its minimum",
        "4. mean RPE of the rated sets in the last 3 sessions > target + 0.5",
        "5. recovery debt ≥ 2 from your check-ins",
        "6. pain marked on this exercise",
      ],
      grade: "C",
      sources: [],
      limits:
        "Unrated sets can't trip the fourth check; then reps alone decide. Lighter weeks written into a program don't block: they are part of its plan.",
    },
    {
      id: "jump",
      rules: ["progression.range-width", "progression.top-of-grid", "progression.double.widened"],
      title: "No step too big",
      body: [
        "One step adds at most 10%, or one step of your equipment if that is more, and a lift climbs at most 10% in seven days except by single steps.",
        "From 10 to 12.5 kg dumbbells is 25%. Before such a jump you first earn extra reps, so the next dumbbell doesn't throw you back to three. From 200 to 202.5 kg nobody needs that.",
      ],
      formula: [
        "jump % = (next load ÷ load − 1) × 100",
        "extra reps = ceil(jump % ÷ 2.5), between 1 and 12, when one step exceeds 10%",
        "10 → 12.5 kg: 25% → 10 extra reps, a range of 10–20",
      ],
      grade: "C",
      sources: [],
      limits: "Micro plates are the better answer. If you have 1.25 kg or less, list them in your equipment.",
    },
    {
      id: "going-down",
      rules: ["progression.reset-cap", "progression.floor"],
      title: "Going down, rarely",
      body: [
        "Mo lowers a lift at most twice in 28 days. A third time it holds and suggests something else: another scheme, a variation, a lighter week. Below the lightest load you have there is no going down; an easier variation is the better step.",
      ],
      formula: ["at most 2 automatic reductions of a lift in any 28 days"],
      grade: "C",
      sources: [],
      limits: "You can always lower a load by hand. The cap binds the engine, not you.",
    },
    {
      id: "double-progression",
      rules: ["progression.double"],
      title: "Double progression",
      body: [
        "Reps first, then load. Work from the bottom of a rep range to its top. When every set reaches the top without costing more effort than planned, the load goes up one step and reps start at the bottom again.",
        "If the big lifts of a session are unrated, two such sessions are asked for instead of one, because nobody knows how hard they were.",
        "Below the range you get the same load again. Three such sessions in a row take 10% off, so that you can build back. If your equipment would make more than a quarter of it and you were close to the range, the load stays and you build up there. Standing still never cuts the load by itself: slow is normal once the first year is over.",
      ],
      formula: [
        "up one step: every set ≥ top and mean RPE ≤ target + 0.5 (or unrated)",
        "otherwise: next rep goal = min(top, best reps + 1)",
        "3 misses in a row: load × 0.90, rounded down; it stays where that is below × 0.75 and every set had ≥ 70% of the bottom",
        "20 kg, range 8–12: 12, 12, 12 → 22.5 kg from 8; 12, 12, 11 → 20 kg again",
      ],
      grade: "C",
      sources: [],
      limits: "A wide range with coarse dumbbells can take weeks per step. That is the equipment, not you.",
    },
    {
      id: "linear-progression",
      rules: ["progression.linear"],
      title: "Adding weight every time",
      body: [
        "Make every rep and the load goes up by one step, session after session. Miss and you try again. Miss two or three times in a row, depending on the program, and the load steps back about a tenth for a new run-up.",
        "In some programs the last set is open: more than ten reps there doubles the step. After three resets a lift has outgrown this, and where the program allows it switches to double progression.",
      ],
      formula: [
        "success: + 1 step (upper 2.5 kg or 5 lb, lower 5 kg or 10 lb)",
        "2nd or 3rd miss in a row: × 0.90, or minus a fixed amount",
        "3 resets: graduate",
      ],
      grade: "C",
      sources: [],
      limits: "It works for months, not years. That it ends is a sign of progress.",
    },
    {
      id: "status",
      rules: ["status"],
      title: "How an exercise stands",
      body: [
        "Mo sorts your exercises into a few words: blocked when a check above says wait, ready when the next step is earned, regress when the last two sessions were at the limit, stalled when nothing moved for a while, maintain for the rest, and new without history.",
      ],
      formula: [
        "regress: mean RPE of the last 2 sessions > 9.5 with at least 3 rated sets; offers −5%, at least one step",
        "stalled: 4 of the last 5 sessions at the current load without more total reps",
        "look-back: 60 days; ready within 14 days; stalled within 30",
      ],
      grade: "C",
      sources: [],
      limits: "“Stalled” looks at a handful of sessions. Whether you are on a plateau is a question of weeks; see there.",
    },
  ],
};
