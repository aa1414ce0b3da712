import { naming, plainly } from "../sentence";

/** Weekly volume, streak, momentum and body weight. */
export const whyBody = {
  volume: plainly("Counted from your hard sets."),
  "volume.counted": naming(
    "A set counts 1 for the muscle it targets and 0.5 for the ones that help.",
    ["sets"],
    (f) => `${f.number("sets")} hard sets: 1 for the muscle a set targets, 0.5 for the ones that help.`,
  ),
  "volume.none": plainly("No hard sets this week yet."),
  "volume.zone": plainly("Compared with what usually works for this muscle. A starting point, not a law."),
  "volume.indirect-note": plainly("This muscle also gets work from other lifts, so take the upper marks as a hint."),

  streak: plainly("Weeks in a row in which you met your weekly goal."),
  "streak.weekly": plainly("Weeks in a row in which you met your weekly goal."),
  "streak.protected": plainly("A planned light week or a frozen week counts as kept."),
  "streak.hush": plainly("No reminders while you recover."),

  momentum: plainly("From your last workouts and your weekly goal."),
  "momentum.on-fire": plainly("You met your weekly goal in the last seven days, and the last workout is under two days old."),
  "momentum.rolling": plainly("Your last workout is under two days old."),
  "momentum.ready": plainly("Rested and ready for the next one."),
  "momentum.paused": plainly("Paused on purpose. Nothing is lost."),

  weight: plainly("From your weigh-ins."),
  "weight.trend": naming(
    "The trend under your weigh-ins, with the daily swings taken out.",
    ["entries"],
    (f) => `The trend under your ${f.number("entries", 0)} weigh-ins, with the daily swings taken out.`,
  ),
  "weight.outlier": naming(
    "Far from your trend, so it waits until you confirm it or a second one agrees.",
    ["kg", "trendKg"],
    (f) => `${f.load("kg")}? Your trend is ${f.load("trendKg")}. It waits until you confirm it or a second one agrees.`,
  ),
  "weight.no-entries": plainly("No weigh-ins yet, so there is no trend."),
} as const;
