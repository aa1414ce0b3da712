import { naming, plainly } from "../sentence";

/** Goals and strength scores. */
export const whyGoals = {
  goal: plainly("From your goal and your log."),
  "goal.no-data": plainly("Nothing logged for this goal yet."),
  "goal.ahead": plainly("You are ahead of the straight line to your target."),
  "goal.on-track": plainly("You are on the line to your target."),
  "goal.behind": plainly("You are a little behind the line. One small change is enough."),
  "goal.drifting": plainly("You have moved away from the weight you want to hold."),
  "goal.reached": plainly("You reached your target."),
  "goal.no-loss": plainly(
    "Mo does not set weight-loss goals here. A doctor or dietitian can help you find what is right for you.",
  ),
  "goal.achievable": plainly("A pace you can hold."),
  "goal.ambitious": plainly("Possible, with most weeks going well."),
  "goal.unrealistic": plainly("More than is likely in that time. A later date or a nearer target fits better."),
  "goal.projection": naming(
    "At your present trend you will get there.",
    ["date"],
    (f) => `At your present trend you will be there around ${f.day("date")}.`,
  ),
  "goal.no-date": plainly("Your trend is not clear enough yet to name a date."),
  "goal.trend": plainly("Your trend over the last weeks."),
  "goal.days-left": naming("Only a few days left.", ["days"], (f) => {
    const days = f.value("days");
    if (days === 0) return "Today is the day you chose.";
    return days === 1 ? "Only 1 day left." : `Only ${f.number("days", 0)} days left.`;
  }),
  "goal.lever-intake": plainly("One thing to change: how much you eat."),
  "goal.lever-steps": plainly("One thing to change: walk a little more each day."),
  "goal.lever-volume": plainly("One thing to change: a set or two more each week."),
  "goal.more-time": plainly("Nothing to push here. Give it more time."),

  score: plainly("From your big three and your body weight."),
  "score.dots": naming("From your total and your body weight.", ["totalKg", "bodyKg"], (f) =>
    f.is("estimated")
      ? `An estimated total of ${f.load("totalKg")} at ${f.load("bodyKg")}.`
      : `A total of ${f.load("totalKg")} at ${f.load("bodyKg")}.`,
  ),
  "score.ipf-gl": plainly("The same total on the scale of the IPF."),
  "score.wilks": plainly("The same total on the classic Wilks scale."),
  "score.wilks-2020": plainly("The same total on the Wilks scale of 2020."),
  "score.percentile": naming(
    "Compared with people who compete.",
    ["percentile", "lifters"],
    (f) => `Ahead of ${f.number("percentile", 0)}% of ${f.number("lifters", 0)} lifters, compared with people who compete.`,
  ),
  "score.missing": naming(
    "Some of what a score needs is missing.",
    ["missing"],
    (f) => `Still needed for a score: ${f.text("missing")}.`,
  ),
} as const;
