import { addDays } from "../../src/domain/civil-date";
import { adaptiveTdee } from "../../src/domain/energy-adaptive";
import { simulatedEater } from "./energy-people";

export interface EnergyVerdict {
  readonly day: number;
  /** Estimate less the true mean expenditure of the last seven days, kcal: mean and standard deviation over the people. */
  readonly bias: number;
  readonly sd: number;
  /** Share of people whose 80 % band holds the truth. */
  readonly coverage: number;
}

export const GATE_DAYS = [28, 56, 84] as const;

/** Gate 20.10 on people of seeds 1 to `count`. */
export function energyGate(count: number): readonly EnergyVerdict[] {
  const people = Array.from({ length: count }, (_, i) => simulatedEater(i + 1, Math.max(...GATE_DAYS)));
  return GATE_DAYS.map((day) => {
    const errors = people.map((person) => {
      const { value } = adaptiveTdee({
        prior: person.prior,
        intake: person.intake,
        weighIns: person.weighIns,
        phaseStarts: [],
        today: addDays(person.start, day),
      });
      const truth = mean(person.expenditure.slice(day - 7, day));
      return { error: value.tdee - truth, isInside: value.lo80 <= truth && truth <= value.hi80 };
    });
    const bias = mean(errors.map(({ error }) => error));
    return {
      day,
      bias,
      sd: Math.sqrt(mean(errors.map(({ error }) => (error - bias) ** 2))),
      coverage: mean(errors.map(({ isInside }) => (isInside ? 1 : 0))),
    };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
