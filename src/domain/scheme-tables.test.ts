import { expect, test } from "vitest";
import type { SetBlock } from "./set-block";
import { NINE_SET_TIERS, REP_DIFF_TIERS } from "./tiers";
import { volumeIntensity } from "./volume-intensity";
import { NINE_SETS, plus, straight, WAVE_WEEKS } from "./wave-weeks";

test("a plus set of nine pays from its second repetition on, up to 7.5 kg or 15 lb (specification 5.5)", () => {
  expect(NINE_SET_TIERS.map(({ min, delta }) => [min, delta])).toEqual([
    [2, { kg: 2.5, lb: 5 }],
    [4, { kg: 5, lb: 10 }],
    [6, { kg: 7.5, lb: 15 }],
  ]);
});

test("a training max moves by the repetitions over or under plan, −5 % to +3 % (specification 5.5)", () => {
  const pctFor = (difference: number) => REP_DIFF_TIERS.findLast(({ min }) => min <= difference)?.delta;
  const seen = [-40, -2, -1, 0, 1, 2, 3, 4, 5, 12].map(pctFor);
  expect(seen).toEqual([-5, -5, -2, 0, 0.5, 1, 1.5, 2, 3, 3].map((pct) => ({ pct })));
});

/** 65×5 for five repetitions at 65 % of the training max, 85×5+ for as many as possible with five as the minimum. */
const short = ({ sets, reps, role, intensity }: SetBlock): string => {
  const pct = intensity.by === "tm" ? intensity.pct : Number.NaN;
  const many = typeof reps === "object" && "amrap" in reps ? `${reps.min}+` : `${reps}`;
  return `${pct}×${many}${role === "amrap" ? "" : ` ${role}`}${sets === 1 ? "" : ` ×${sets}`}`;
};

test("a wave is fives, threes, five-three-one and a light week (specification 5.5)", () => {
  expect(WAVE_WEEKS.map((week) => week.map(short))).toEqual([
    ["65×5 work", "75×5 work", "85×5+"],
    ["70×3 work", "80×3 work", "90×3+"],
    ["75×5 work", "85×3 work", "95×1+"],
    ["40×5 work", "50×5 work", "60×5 work"],
  ]);
});

test("nine sets climb to a plus set and come down to another", () => {
  expect(NINE_SETS.map(short)).toEqual([
    "75×5 work",
    "85×3 work",
    "95×1+",
    "90×3 work",
    "85×3 work",
    "80×3 work",
    "75×5 work",
    "70×5 work",
    "65×5+",
  ]);
});

test("blocks are one set unless more are asked for", () => {
  expect(straight(5, 70, 3)).toEqual({ sets: 3, reps: 5, role: "work", intensity: { by: "tm", pct: 70 } });
  expect(plus(1, 95)).toEqual({ sets: 1, reps: { amrap: true, min: 1 }, role: "amrap", intensity: { by: "tm", pct: 95 } });
});

test("a volume day takes 90 % of the five, a recovery day 80 % of that, a record day all of it (specification 5.5)", () => {
  const { volume, recovery, intensity } = volumeIntensity(120);
  expect([volume, recovery, intensity].map((load) => Math.round(load * 100) / 100)).toEqual([108, 86.4, 120]);
});
