import { describe, expect, it } from "vitest";
import { COACHES } from "@/domain/vocabulary";
import { coaches } from "./coaches";
import { fillLine, type LineFacts } from "./fill-line";
import { coachLines, MOMENTS, type Moment } from "./lines";

const FACTS: Record<Moment, LineFacts> = {
  greeting: { day: "Push A", count: 6, minutes: 60 },
  set: { load: "80 kg", reps: 6, set: 2, sets: 4, rest: "2:30" },
  record: { exercise: "bench", load: "85 kg", reps: 5, previous: "82.5 × 5" },
  missed_week: { done: 1, planned: 4, next: "Pull A" },
  fatigue: { score: 8 },
  pain: { area: "shoulder" },
};
const every = COACHES.flatMap((coach) =>
  MOMENTS.flatMap((moment) => coachLines[coach][moment].map((line) => ({ coach, moment, line }))),
);

describe("coaches", () => {
  it("are the eight of the roster, in order", () => {
    expect(coaches.map((coach) => coach.slug)).toEqual([...COACHES]);
    expect(coaches.map((coach) => coach.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const coach of coaches) expect(coach.colorToken).toBe(`coach-${coach.slug}`);
  });
});

describe("coach lines", () => {
  it.each(every)("$coach says every fact of a $moment: $line", ({ moment, line }) => {
    const text = fillLine(line, FACTS[moment]);
    expect(text).not.toBeNull();
    expect(text).not.toMatch(/[{}]/);
    for (const name of Object.keys(FACTS[moment])) expect(line).toMatch(new RegExp(`\\{${name}[:}]`));
  });

  it("offer two different lines for each moment", () => {
    expect(new Set(every.map(({ line }) => line)).size).toBe(COACHES.length * MOMENTS.length * 2);
  });

  it("keep humor and exclamation out of pain", () => {
    for (const coach of COACHES) for (const line of coachLines[coach].pain) expect(line).not.toContain("!");
  });
});

describe("fillLine", () => {
  it("reads as reviewed", () => {
    expect(fillLine(coachLines.sage.greeting[1], FACTS.greeting)).toBe(
      "Six exercises await in Push A, about 60 minutes. Arrive first, then lift.",
    );
    expect(fillLine(coachLines.ace.set[0], FACTS.set)).toBe("80 kg × 6. 2/4. Rest 2:30.");
    expect(fillLine(coachLines.mo.record[1], FACTS.record)).toBe(
      "Bench 85 kg × 5, a new best after 82.5 × 5. Loud cheer or quiet nod? Both.",
    );
  });

  it("counts one exercise as one", () => {
    expect(fillLine("{count:Word} exercises.", { count: 1 })).toBe("One exercise.");
  });

  it("writes numbers past twelve as digits", () => {
    expect(fillLine("{count:word} exercises", { count: 13 })).toBe("13 exercises");
  });

  it("refuses a line with a fact missing", () => {
    expect(fillLine("{load} × {reps}", { load: "80 kg" })).toBeNull();
  });
});
