import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { explain, hasSentence } from "./explain";

const domain = path.join(import.meta.dirname, "../../domain");
const sources = readdirSync(domain, { recursive: true, encoding: "utf8" })
  .filter(
    (file) =>
      file.endsWith(".ts") && !file.endsWith(".test.ts") && !["reason.ts", "vocabulary.ts", "event-types.ts"].includes(file),
  )
  .map((file) => readFileSync(path.join(domain, file), "utf8"));
const rulesIn = (pattern: RegExp) =>
  [...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map((hit) => hit[1] ?? "")))].sort();

/** Any string of the engine that has the shape of a rule: not every rule is written straight into `reason(…)`. */
const RULE =
  /"((?:progression|gate|slot|rotation|start|strength|record|layoff|session|warmup|rest|inset|volume|streak|weight|momentum|rpe|substitute|energy|body|goal|score|plateau|balance|gen|fatigue|readiness|deload|load|status)\.[a-z][\w.-]*)"/g;

/** Printed in the training-engine specification, chapters 1 to 7, 9.1, 14, 15.1, 16.1 and 16.2. */

const SPECIFIED = [
  "progression.start",
  "progression.floor",
  "progression.reset-cap",
  "progression.range-width",
  "progression.hold.partial",
  "progression.hold.under",
  "progression.hold.modified",
  "progression.hold.swapped",
  "progression.linear.add",
  "progression.linear.repeat",
  "progression.linear.reset",
  "progression.linear.graduate",
  "progression.double.top-of-range",
  "progression.double.confirm-unrated",
  "progression.double.reps-left",
  "progression.double.reset",
  "progression.double.widened",
  "progression.rules.no-load",
  "progression.rules.reps",
  "progression.rules.load",
  "progression.rules.seconds",
  "progression.rules.rung",
  "progression.rules.sets",
  "progression.wave.tm-up",
  "progression.wave.tm-down",
  "progression.stages.stage",
  "progression.stages.stage-restart",
  "gate.deload",
  "gate.fatigue",
  "gate.performance",
  "gate.rpe",
  "gate.rpe.no-data",
  "gate.recovery",
  "gate.pain",
  "slot.fill",
  "slot.relaxed",
  "slot.substituted",
  "slot.unfillable",
  "slot.pain",
  "slot.pain-out",
  "rotation.ease-in",
  "rotation.fresh-start",
  "start.ratio",
  "start.transfer",
  "strength.estimate",
  "strength.level",
  "strength.curve.default",
  "strength.above-rep-limit",
  "strength.role-excluded",
  "strength.no-load",
  "strength.no-reps",
  "strength.too-easy",
  "strength.no-bodyweight",
  "strength.outlier-pending",
  "strength.lower-bound",
  "strength.prescribe-far",
  "record.baseline",
  "record.tie",
  "record.rounding",
  "layoff.restore",
  "layoff.exercise",
  "layoff.illness",
  "session.deload",
  "session.fatigue",
  "session.readiness",
  "session.load-above-level",
  "session.time-cut",
  "warmup.class",
  "warmup.template",
  "warmup.scaled",
  "warmup.swap",
  "warmup.pain-skip",
  "rest.base",
  "rest.hard-set",
  "weight.trend",
  "weight.outlier",
  "volume.counted",
  "volume.indirect-note",
  "streak.protected",
  "streak.hush",
  "substitute.score",
  "gen.split",
  "gen.volume",
  "gen.slot",
  "gen.pick",
  "gen.progression",
  "gen.cut",
  "gen.time-floor",
  "substitute.calibrate",
  "energy.prior",
  "energy.observed",
  "energy.target",
  "energy.no-deficit",
  "energy.infeasible",
  "goal.ahead",
  "goal.on-track",
  "goal.behind",
  "goal.drifting",
  "goal.reached",
  "goal.achievable",
  "goal.ambitious",
  "goal.unrealistic",
  "goal.lever-intake",
  "goal.lever-steps",
  "goal.lever-volume",
  "score.dots",
  "score.ipf-gl",
  "score.wilks",
  "score.wilks-2020",
  "inset.pain",
  "inset.missed",
  "inset.unrated-easy",
  "inset.unrated",
  "inset.too-hard-stop",
  "inset.too-hard",
  "inset.hard-twice",
  "inset.hard",
  "inset.bonus",
  "inset.add-next-time",
  "inset.easy",
  "inset.on-target",
  "plateau.noisy",
  "plateau.in-deficit",
  "fatigue.rpe",
  "fatigue.rpe.no-data",
  "fatigue.performance",
  "fatigue.performance.no-data",
  "fatigue.recovery",
  "fatigue.recovery.no-data",
  "fatigue.volume",
  "fatigue.volume.no-data",
  "fatigue.streak",
  "fatigue.rest",
  "readiness.score",
  "readiness.no-data",
  "readiness.short-sleep",
  "readiness.sleep-enough",
  "deload.active",
  "deload.critical",
  "deload.planned-soon",
  "deload.hysteresis",
  "deload.acute",
  "deload.sustained",
  "deload.reactive",
  "deload.scheduled",
  "deload.none",
  "load.monotony",
  "load.zero-sd",
  "load.ramp",
  "load.no-usual",
  "load.muscle-recovery",
  "load.no-sets",
];

describe("explain", () => {
  it.each(SPECIFIED)("%s has its own sentence", (rule) => expect(hasSentence(rule)).toBe(true));

  it("knows every rule the engine emits", () => {
    const emitted = [...rulesIn(RULE), ...rulesIn(/\breason\(\s*"([^"]+)"/g)];
    expect(emitted.length).toBeGreaterThan(50);
    expect(emitted.filter((rule) => !hasSentence(rule))).toEqual([]);
    const families = rulesIn(/\breason\(\s*`([^$`]+)\.\$\{/g);
    expect(
      families.filter((rule) => explain({ rule, facts: {} }, "kg") === explain({ rule: "no-such-rule", facts: {} }, "kg")),
    ).toEqual([]);
  });

  it("speaks in the lifter's unit", () => {
    const reason = { rule: "progression.double.top-of-range", facts: { fromKg: 60, toKg: 62.5, target: 8 } };
    expect(explain(reason, "kg")).toBe("Every set at 60 kg reached 8 reps, so 62.5 kg is next.");
    expect(explain(reason, "lb")).toContain("137.8 lb");
  });

  it("names only the answers a program matches", () => {
    const facts = { program: "ppl-3", days: 3, askedDays: 3, goal: "muscle", level: null, equipment: "full_gym", minutes: null };
    expect(explain({ rule: "program.recommended", facts }, "kg")).toBe(
      "Because you said 3 days a week, build muscle, and full gym.",
    );
    expect(explain({ rule: "program.recommended", facts: { ...facts, askedDays: 4 } }, "kg")).not.toContain("days");
  });

  it("falls back to the plain sentence, then to the parent rule", () => {
    expect(explain({ rule: "progression.linear.add", facts: { fromKg: null } }, "kg")).toBe(
      "You made every rep, so the load goes up one step.",
    );
    expect(explain({ rule: "layoff.22-35", facts: { daysOff: 25, load: 0.9 } }, "kg")).toBe(
      "25 days off, so loads are 10% lighter.",
    );
    expect(explain({ rule: "toString", facts: {} }, "kg")).toBe("This comes from your plan and your log.");
  });

  it("never shows a bare system mass of a lift that moves the body", () => {
    const why = (facts: Record<string, number | null>) => explain({ rule: "start.level", facts }, "kg");
    expect(why({ levelKg: 120, addedKg: null })).toBe("From an estimated 1RM of 120 kg on this lift.");
    expect(why({ levelKg: 120, addedKg: 40 })).toBe("From an estimated 1RM of body weight plus 40 kg on this lift.");
    expect(why({ levelKg: 70, addedKg: -10 })).not.toMatch(/\d/);
  });
});
