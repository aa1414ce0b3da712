import type { ScienceChapter } from "./shape";

/** Specification chapter 6. */
export const today: ScienceChapter = {
  id: "todays-session",
  title: "Today's session",
  lead: "Which day, which exercises, which loads, and how they fit your time.",
  sections: [
    {
      id: "rotation",
      rules: ["rotation", "session.resume", "session.unfinished", "session.none-open", "session.no-days"],
      title: "The next day",
      body: [
        "Days come in turn. Next is the one after the last you finished, whatever the calendar says, and a missed day waits for you. Pick another one and the turn goes on from there.",
        "A workout you left open today, or with a set in the last 12 hours, is picked up where it was. Older ones you can finish or discard.",
        "Longer away than usual, but under two weeks: same day, with a word to ease in. From 14 days the current week begins again with its first day.",
      ],
      formula: [
        "week shown = floor(finished days ÷ days a week) + 1",
        "usual gap = ceil(7 ÷ days a week) + 1 days",
        "ease in: longer than the usual gap, up to 13 days; fresh start: 14 days or more",
      ],
      grade: "P",
      sources: [],
      limits: "Rotation knows no weekdays. If Thursday has to be legs, pick it.",
    },
    {
      id: "slot-filling",
      rules: ["slot"],
      title: "Which exercise goes where",
      body: [
        "A program names a movement and its muscles; the exercise is chosen to fit you. First come hard rules: your equipment, the areas you protect, your level, nothing you banned, nothing twice. What remains is scored, and the best one is suggested, with the next three to swap to.",
        "If nothing fits, the muscles are read more widely, an optional place is dropped, or another movement for the same muscles steps in.",
        "What you mark as painful stays out until you say it's fine again, even where the program names it. The exercise that steps in says so, and on a ladder you stay below the step that hurts.",
      ],
      formula: [
        "+15 used here last time; +6 favorite, −20 disliked; +8 named by the program",
        "+12 × how well the muscles match (0 to 1)",
        "+10, 7, 4 or 1 by how essential the exercise is; +5 done before; +3 typical for your equipment",
        "−6 a main lift that can't go up in steps of 10% or less; −3 same exercise on another day when variety is planned",
      ],
      grade: "P",
      sources: [],
      limits:
        "Points are judgment, not measurement. If you like another exercise better, choose it, and it comes first next time.",
    },
    {
      id: "start-load",
      rules: ["start"],
      title: "The first load of a lift",
      body: [
        "If you have a level on the lift, the load follows from it. If not, a related lift you know is carried over at the careful end. If there is none, a share of your body weight is taken that most people can lift for 8 to 10 easy reps, and finally the empty bar or the lightest item.",
        "All of it is rounded down, marked as a guess, and corrected by your first set.",
      ],
      formula: [
        "share of body weight for beginners, men / women or unspecified:",
        "back squat .40/.30 · front or goblet squat .25/.18 · leg press .80/.60 · deadlift .50/.40 · Romanian deadlift .40/.30 · hip thrust .45/.40",
        "bench press .35/.20 · overhead press .25/.15 · row .30/.20 · pulldown or cable row .35/.25",
        "per hand: lunge or split squat .08/.06 · dumbbell press .10/.06 · raise .03/.02",
        "curl or extension .15/.10 · other .10/.06; intermediates × 1.3",
        "body weight unknown: 75 kg or 62 kg",
      ],
      grade: "P",
      sources: [],
      limits:
        "Chosen too light rather than too heavy. The second column stands for women and for everyone who doesn't say, because a careful start fits anyone.",
    },
    {
      id: "carried-over",
      rules: ["start.transfer"],
      title: "A start from a related lift",
      body: [
        "When you know a lift that trains much the same, its level is carried over as a range, and you start at the low end. The published pairs and their limits are under “Swaps”.",
      ],
      grade: "C",
      sources: [],
      limits: "Two lifts can look alike and still feel different. The first set decides.",
    },
    {
      id: "modifiers",
      rules: ["session", "session.slot-off", "session.deload", "session.fatigue", "session.readiness"],
      title: "Lighter days",
      body: [
        "Fatigue, a low check-in or a lighter week can reduce a session. If several apply, the strongest one counts; they are never multiplied. Main lifts keep two sets unless the cut is deep, and optional work goes first.",
        "At 9 or 10 of 10 Mo advises rest. You can still train, very lightly, if you insist.",
      ],
      formula: [
        "fatigue 6: 80% of the sets, 95% of the load, RPE ≤ 8",
        "fatigue 7: 60%, 95%, RPE ≤ 8, no optional work",
        "fatigue 8: 60%, 90%, RPE ≤ 7.5, no optional work",
        "fatigue 9–10: 40%, 85%",
        "readiness below 35: one set less per exercise, RPE ≤ 8",
        "lighter week: its own factors, RPE ≤ 6",
        "volume = the smallest of the parts; load = the smallest of the parts",
      ],
      grade: "P",
      sources: [],
      limits: "A reduced day is never counted against you, and never counts as a step up either.",
    },
    {
      id: "load-check",
      rules: ["session.load-above-level"],
      title: "A plan above your level",
      body: [
        "If the planned load is more than 10% above what your newest sets say you could lift for the top of the range with nothing left, the load holds and Mo tells you to watch the first set.",
      ],
      formula: ["warn: planned load > 1.10 × the load for the top reps with 0 in reserve, and the level is the newer of the two"],
      grade: "P",
      sources: [],
      limits: "It compares two estimates. Your first set is the better judge.",
    },
    {
      id: "time-fit",
      rules: ["session.time-cut", "session.time-fits", "session.time-over"],
      title: "Fitting your time",
      body: [
        "When a session would run more than 10% over your limit, optional exercises go first, then accessories drop to two sets, then accessories of opposite movements are paired, then the last accessory goes. Main lifts keep at least two sets.",
        "After three sessions of a day, its length is your own median.",
      ],
      formula: [
        "minutes = warm-up + Σ per exercise (1.5 + 1.25 × warm-up sets + Σ (0.67 + rest ÷ 60)) − the last rest",
        "rough form: 3.2 minutes per set",
      ],
      grade: "P",
      sources: [],
      limits: "A crowded gym is not in the formula.",
    },
    {
      id: "prefill",
      rules: ["prefill"],
      title: "What a set is filled in with",
      body: [
        "Load and reps of a row come from your plan; where it says nothing, from the last comparable set; where there is none, from the starting guess. Then the load goes to the nearest one you can make.",
      ],
      formula: ["plan → last set of the same exercise, kind and position → starting guess → left open"],
      grade: "P",
      sources: [],
      limits: "It's a suggestion in a field. Type over it any time.",
    },
  ],
};
