import { describe, expect, it } from "vitest";
import { energyTarget } from "@/domain/energy-target";
import { weightFeasibility } from "@/domain/goal-feasibility";
import { proteinTarget } from "@/domain/protein";
import { strengthScores } from "@/domain/strength-scores";
import { whyEnergy } from "./en/why-energy";
import { whyGoals } from "./en/why-goals";
import { explain } from "./explain";

const safe = { heightCm: 180, age: 30, isPregnant: false, hasEatingDisorderFlag: false, projectedKg: null };

describe("what lifters read about energy, goals and scores", () => {
  it("quotes no figure of its own: every number comes from the facts", () => {
    for (const [rule, { plain }] of Object.entries({ ...whyEnergy, ...whyGoals })) {
      expect(plain.replace("of 2020", ""), rule).not.toMatch(/\d/);
    }
  });

  it("names grams, never a share of lean mass that waits for its source", () => {
    const { reasons } = proteinTarget({ phase: "fat_loss", weightKg: 80, heightCm: 180, targetKg: null, ffmKg: 65 });
    expect(explain(reasons[0], "kg")).toBe("169 g a day, set from your lean mass, helps you keep muscle while you lose fat.");
  });

  it("sends an excluded lifter to somebody who can help, without a number", () => {
    const target = energyTarget({
      ...safe,
      weightKg: 80,
      tdeeKcal: 2759,
      confidence: "medium",
      restingKcal: 1780,
      sex: "female",
      phase: "fat_loss",
      level: null,
      ratePctWeek: null,
      shownKcal: null,
      weeksSinceShown: 0,
      isPregnant: true,
    });
    const goal = weightFeasibility({ ...safe, weightKg: 80, targetKg: 70, weeks: 20, level: null, age: 17 });
    for (const { reasons } of [target, goal]) {
      const text = explain(reasons[0], "kg");
      expect(text).toContain("doctor or dietitian");
      expect(text).not.toMatch(/\d/);
    }
  });

  it("labels an estimated total, in the lifter's unit", () => {
    const lift = { singleKg: null, levelKg: 200 };
    const { reasons } = strengthScores({
      sex: "male",
      bodyKg: 90,
      equipment: "classic",
      squat: lift,
      bench: lift,
      deadlift: lift,
    });
    expect(explain(reasons[0], "kg")).toBe("An estimated total of 600 kg at 90 kg.");
    expect(explain(reasons[0], "lb")).toBe("An estimated total of 1,322.8 lb at 198.4 lb.");
    expect(explain(reasons[4]!, "kg")).toContain("compared with people who compete");
  });

  it("counts the last days in plain words", () => {
    const left = (days: number) => explain({ rule: "goal.days-left", facts: { days } }, "kg");
    expect([left(0), left(1), left(6)]).toEqual(["Today is the day you chose.", "Only 1 day left.", "Only 6 days left."]);
  });
});
