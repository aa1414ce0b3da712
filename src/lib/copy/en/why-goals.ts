import { naming, plainly, type Sentence } from "../sentence";

/** A weight goal names where the line and the trend stand; other metrics are not counted in kilograms. */
function onTheLine(plain: string): Sentence {
  return naming(plain, ["now", "expected", "metric"], (f) =>
    f.text("metric") === "weight"
      ? `${plain} The line stands at ${f.load("expected")} today, your trend at ${f.load("now")}.`
      : plain,
  );
}

/** Goals and strength scores. */
export const whyGoals = {
  goal: plainly("From your goal and your log."),
  "goal.no-data": plainly("Not enough logged yet to say where this goal stands."),
  "goal.ahead": onTheLine("You are ahead of the straight line to your target."),
  "goal.on-track": onTheLine("You are on the line to your target."),
  "goal.behind": onTheLine("You are a little behind the line. One small change is enough."),
  "goal.drifting": naming("You have moved away from the weight you want to hold.", ["now", "target", "metric"], (f) =>
    f.text("metric") === "weight"
      ? `You want to hold ${f.load("target")}; your trend is at ${f.load("now")}.`
      : "You have moved away from what you want to hold.",
  ),
  "goal.reached": naming("You reached your target.", ["now", "metric"], (f) =>
    f.text("metric") === "weight" ? `You reached your target: your trend is at ${f.load("now")}.` : "You reached your target.",
  ),
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
  "goal.trend": naming("Your trend over the last weeks.", ["slope", "metric"], (f) => {
    if (f.text("metric") !== "weight") return "Your trend over the last weeks.";
    const slope = f.value("slope");
    if (Math.abs(slope) < 0.05) return "Your trend over the last weeks: steady.";
    return `Your trend over the last weeks: ${slope < 0 ? "−" : "+"}${f.load("slope").replace("-", "")} a week.`;
  }),
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
