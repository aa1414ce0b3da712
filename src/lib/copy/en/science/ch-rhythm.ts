import type { ScienceChapter } from "./shape";

/** Specification chapter 16, and the momentum word of the home screen. */
export const rhythm: ScienceChapter = {
  id: "breaks-streaks-goals",
  title: "Breaks, streaks and goals",
  lead: "Coming back, keeping going, getting there.",
  sections: [
    {
      id: "layoff",
      rules: ["layoff"],
      title: "After a break",
      body: [
        "Up to ten days change nothing. After that loads ease down, in steps, and after three weeks sets do, too. Then you build back faster than you built up: each success adds a step or 5%, whichever is more, until 95% of the old load is reached. On a rep range, a session inside the range at or under the planned effort is a success here; the top is not asked for.",
        "Where your equipment has nothing close below, a break of up to five weeks leaves the load alone: half the weight would be the wrong answer to two weeks off. Take the first set easy then.",
        "The cut happens once, at the first session back. An exercise you left out while training went on starts a little lighter as well. Time off for an illness counts the same, without bonus sets in the first week.",
        "You can turn the lighter loads down for one break. Everything then stands where it stood before; only the smaller number of sets stays. If the break goes on into the next step, you are asked again. After a year the start is a new one either way.",
      ],
      formula: [
        "days off: load, sets in week 1 / week 2",
        "0–10: 100%, 1 / 1",
        "11–21: 95%, 1 / 1",
        "22–35: 90%, 0.75 / 1",
        "36–59: 85%, 0.67 / 1",
        "60–120: 80%, 0.50 / 0.75",
        "121–364: 70%, 0.50 / 0.75",
        "365 or more: like a new lift, at most 60%; 0.50 / 0.75",
        "one exercise unused: 28 days 95%, 56 days 90%",
      ],
      grade: "C",
      sources: ["bosquet-2013"],
      limits:
        "The steps are safety margins, not measurements. Most people keep more strength than this; your first set shows it.",
    },
    {
      id: "streaks",
      rules: ["streak"],
      title: "Weekly goal and streak",
      body: [
        "A streak counts weeks in which you met your own goal, Monday to Sunday. The running week joins as soon as its goal is met and never breaks the streak. Several sessions on one day count once.",
        "A planned lighter week or full rest is kept, and you can freeze weeks for illness, injury or travel. Nobody gets nagged while tired, ill, in pain or in a lighter week. A new goal counts from next Monday.",
      ],
      formula: [
        "week kept: training days ≥ goal, or protected",
        "frozen: at most 4 weeks in a row, 8 in 52",
        "at risk: sessions still needed > days left, today included",
        "milestones: 1, 2, 4, 8, 12, 26, 52 weeks",
      ],
      grade: "P",
      sources: [],
      limits: "A streak measures showing up. It says nothing about how well you trained, and rest is part of training.",
    },
    {
      id: "momentum",
      rules: ["momentum"],
      title: "The momentum word",
      body: [
        "One word for the day: on fire when you met your goal within the last seven days and trained within 48 hours, rolling when you trained within 48 hours, ready otherwise, paused when you paused on purpose. There is no word for having lost it.",
      ],
      formula: ["on fire: sessions in 7 days ≥ goal and ≤ 48 h since the last", "rolling: ≤ 48 h", "ready: > 48 h or none yet"],
      grade: "P",
      sources: [],
      limits: "A word, not a verdict.",
    },
    {
      id: "goals",
      rules: ["goal"],
      title: "Goals and where they lead",
      body: [
        "Progress is how much of the way you've gone; moving away is 0%, never less. Weight goals use the trend, not this morning's number. Ahead, on track or behind compares you with a straight line from start to finish.",
        "A date is projected only when the slope points the right way and its band leaves out zero. For recomposition the goal is to stay where you are.",
        "Near the end, or off course, Mo names one thing to change, never five.",
      ],
      formula: [
        "progress = (now − start) ÷ (target − start), kept between 0 and 100%",
        "on track: within 0.5 kg for weight, 2% for everything else",
        "recomposition: 100 within 0.5 kg, else 100 − 20 × distance in kg, not below 0; on track within 1%",
        "projection = now + slope × weeks, with the 80% band of the slope",
      ],
      grade: "P",
      sources: [],
      limits: "Bodies don't move along straight lines. A projection is where you'd arrive if nothing changed, and things change.",
    },
    {
      id: "goal-feasibility",
      rules: ["goal.achievable", "goal.ambitious", "goal.unrealistic"],
      title: "How ambitious a goal is",
      body: [
        "When you set a goal, Mo compares the weekly change it needs with what lifters usually manage, and tells you: achievable, ambitious, or more than almost anyone does. You can keep it anyway.",
      ],
      formula: [
        "losing weight: ≤ 0.7% a week achievable, ≤ 1.0% ambitious",
        "gaining: ≤ 0.25% / ≤ 0.5% for beginners, ≤ 0.15% / ≤ 0.25% for others",
        "strength: ≤ E / ≤ 2E a week, E = 1.0% beginner, 0.2% intermediate, 0.04% advanced",
        "strength over a year, trained: ≤ 7.5% / ≤ 12.5%; over ten years: ≤ 12.5% / ≤ 20%",
      ],
      grade: "P",
      sources: ["latella-2024"],
      limits: "The strength figures come from powerlifters in competition. On a lift that is new to you expect more.",
    },
  ],
};
