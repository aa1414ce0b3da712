import { energyGate } from "../tests/support/energy-gate";

/** `pnpm gate:energy [PEOPLE]`: how well the adaptive expenditure finds the truth of simulated people (gate 20.10). */
const people = Number(process.argv[2] ?? 1500);
const verdicts = energyGate(people);

for (const { day, bias, sd, coverage } of verdicts) {
  console.log(`day ${day}: bias ${bias.toFixed(0)} kcal, SD ${sd.toFixed(0)}, 80 % band holds ${(coverage * 100).toFixed(1)} %`);
}
const holds =
  Math.abs(verdicts[0]?.bias ?? Number.NaN) < 50 && verdicts.every(({ coverage }) => coverage >= 0.75 && coverage <= 0.85);
console.log(holds ? `gate 20.10 holds for ${people} people` : "gate 20.10 is missed");
process.exitCode = holds ? 0 : 1;
