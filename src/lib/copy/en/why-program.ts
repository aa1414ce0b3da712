import type { FactReader } from "../fact-reader";
import { formatList } from "../format";
import { naming, plainly } from "../sentence";
import { equipment } from "./equipment";
import { vocabulary } from "./vocabulary";

/** Why a program was recommended, from the answers of the onboarding. */
export const whyProgram = {
  program: plainly("Chosen from your answers."),
  "program.recommended": naming("The best fit for your answers.", [], (f) => matches(f)),
  "program.none-fits": plainly("No program fits that equipment and those days."),
  "program.novice-days": naming(
    "Four days or fewer work best at the start.",
    ["asked", "days"],
    (f) => `You said ${f.number("asked", 0)} days. At the start ${f.number("days", 0)} work better.`,
  ),
  "program.age-goal": plainly("We left out weight-loss goals at your age."),
} as const;

/** Names the answers the program matches; the engine leaves the others empty. */
function matches(f: FactReader): string {
  const answers = [
    f.has(["days"]) && f.value("days") === f.value("askedDays") ? `${f.number("days", 0)} days a week` : "",
    f.has(["goal"]) ? f.label("goal", vocabulary.goals).toLowerCase() : "",
    f.has(["level"]) ? f.label("level", vocabulary.levels).toLowerCase() : "",
    f.has(["equipment"]) ? f.label("equipment", equipment.levels).toLowerCase() : "",
    f.has(["minutes"]) ? `${f.number("minutes", 0)} min` : "",
  ].filter((answer) => answer !== "");
  return answers.length === 0 ? "The best fit for your answers." : `Because you said ${formatList(answers)}.`;
}
