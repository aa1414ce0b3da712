import type { ScienceChapter } from "./shape";

/** Specification chapters 11 to 13. */
export const programs: ScienceChapter = {
  id: "programs",
  title: "Programs",
  lead: "What a program is made of, which one fits you, and how Mo writes one of its own.",
  sections: [
    {
      id: "program-data",
      rules: [],
      title: "A program is data",
      body: [
        "Days, places for exercises, sets, effort and a rule for what comes next: a program holds all of that, and no code of its own. Once you start one, its version stays as it was, even if we improve it later.",
        "Each program names the tradition or author it follows. The names are ours, and none is affiliated with or endorsed by an author.",
        "Before a program is shipped it is checked: every place can be filled with the equipment it claims, every main lift knows what to do after a miss, weekly sets stay within what can be recovered from, and a session takes 15 to 150 minutes.",
      ],
      formula: [
        "weekly sets of a group ≤ its maximum (front delts, biceps, triceps ≤ 1.25 ×)",
        "sets of a group per session ≤ 11",
        "1 to 10 exercises a day",
      ],
      grade: "P",
      sources: [],
      limits: "A check finds mistakes. It can't tell whether a program is right for you.",
    },
    {
      id: "goals-and-sets",
      rules: ["goal.prescription"],
      title: "What each goal asks for",
      body: [
        "For strength: heavy loads, few reps, long rests. For muscle: a wide range of loads and reps, taken close to failure, with enough weekly sets. For power: light to moderate loads moved as fast as you can. Losing fat trains like muscle with a little less volume. Each muscle at least twice a week.",
        "What decides less than people think: training to failure, machines or free weights, and which model of periods a plan follows.",
      ],
      grade: "A",
      sources: ["acsm-2026"],
      limits: "Goals overlap. Beginners get stronger and more muscular on nearly anything they keep doing.",
    },
    {
      id: "recommended-program",
      rules: ["program"],
      title: "Which program is offered",
      body: [
        "Your equipment and days decide what is possible, then level, goal and session length decide the order. At the start Mo recommends four days at most, because recovery sets the pace there.",
        "Under 18, no program for losing weight and none with a test of your maximum is offered.",
      ],
      formula: [
        "nearest to your days first, fewer before more",
        "then points: level 4 (one away 1), goal 3 (related 1), fits your time + 10% 1",
        "then the one with fewer weekly sets",
      ],
      grade: "P",
      sources: [],
      limits: "It knows your answers, not your calendar. The best program is the one you'll keep doing.",
    },
    {
      id: "generator",
      rules: ["gen"],
      title: "A program written for you",
      body: [
        "Goal, level, days, minutes, equipment, what to protect and what to focus on become a plan in ten steps: pick the split, set weekly sets per muscle, lay out movements with main lifts first, add sets where most is missing, give reps, effort and rest, choose the rule for going up, fill in exercises, check, repair, explain.",
        "The same answers give exactly the same plan. If something can't be met, such as every muscle twice a week in 30 minutes, the plan says what it had to leave out.",
      ],
      formula: [
        "split: 1–3 days full body · 4 upper, lower · 5 upper, lower, push, pull, legs · 6–7 push, pull, legs twice",
        "weekly sets of a large group, least / start / most: beginner 6/8/14, intermediate 10/12/20, advanced 12/16/24",
        "small groups × 0.75 (least × 0.5); strength × 0.8, general and fat loss × 0.75, endurance × 0.6; focus + 4; under 120 minutes a week: least × 0.6",
        "sets: main lifts 3 (strength 4), second 3, accessories 2, then filled up to 4",
        "strength 3–5 reps at RPE 8; muscle 5–8 at 8; second lifts 8–12 at 8; isolation 10–15 at 8.5; small isolation 12–20 at 9; power 3 × 3 at 60%; beginners one RPE lower",
        "going up: beginners' main lifts add load each time; intermediates earn reps first; advanced lifters follow four weeks from 3 reps in reserve to 1, or for strength a wave of 85–95% of the training max, then a light week: half the sets, 10% less; moves without load climb their ladder",
        "short of time, in this order: fewer sets, the least volume, rests of 120 and 90 s, then 90 and 60 s (heavy main lifts keep 180 s), fewer main lifts a day",
        "large groups twice a week; ≤ 8 hard sets per group and session; 3–8 exercises; push : pull 0.67–1.25; time ≤ yours × 1.10",
        "beginners: at least 1 rep in reserve, no singles; under 18: at least 2",
      ],
      grade: "C",
      sources: ["acsm-2026", "baz-valle-2022"],
      limits: "A good first draft. A coach who sees you move will still find things to change.",
    },
  ],
};
