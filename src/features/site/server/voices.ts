import { coaches } from "@/lib/db/data/coaches/coaches";
import { fillLine, type LineFacts } from "@/lib/db/data/coaches/fill-line";
import { coachLines } from "@/lib/db/data/coaches/lines";
import type { ShownMoment, Voice } from "../voice";

/** The eight coaches in roster order, each saying the sample facts. */
export function voices(): readonly Voice[] {
  return coaches.map(({ slug, name, role, character, motto }) => {
    const say = (moment: ShownMoment) => unbroken(fillLine(coachLines[slug][moment][0], SAMPLE[moment]) ?? motto);
    const lines = { greeting: say("greeting"), set: say("set"), record: say("record"), missed_week: say("missed_week") };
    return { id: slug, name, role, character, motto, lines };
  });
}

/** No line ends between a load, its unit and its reps. */
function unbroken(line: string): string {
  return line.replaceAll(" × ", "\u00a0×\u00a0").replaceAll(/(\d) (kg|min\b)/g, "$1\u00a0$2");
}

const SAMPLE: Readonly<Record<ShownMoment, LineFacts>> = {
  greeting: { day: "Push A", count: 6, minutes: 60 },
  set: { load: "80 kg", reps: 6, set: 2, sets: 4, rest: "2:30" },
  record: { exercise: "bench", load: "85 kg", reps: 5, previous: "82.5 × 5" },
  missed_week: { done: 1, planned: 4, next: "Pull A" },
};
