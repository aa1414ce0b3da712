import { parseArgs } from "node:util";
import { openClient } from "./replay/client";
import { compare } from "./replay/compare";
import { dayAfter, mondayBefore } from "./replay/days";
import { costLine, measure } from "./replay/measure";
import { WEEKDAYS } from "./replay/plan";
import { openQueue } from "./replay/queue";
import { recompute } from "./replay/recompute";
import { changeProfile, settleIn, signUp } from "./replay/sign-up";
import { type Step, simulate } from "./replay/simulate";

/**
 * `pnpm replay`: signs up at a running Mo, logs half a year of a simulated lifter through the public API as a phone
 * would, and compares totals, streak and records with its own arithmetic. Any difference ends with exit code 1.
 */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://localhost:3000" },
    weeks: { type: "string", default: "26" },
    seed: { type: "string", default: "1" },
    pid: { type: "string" },
  },
});
const BATCH = 50;
/** The last changes go one a call, as they do while somebody trains with a connection. */
const LIVE = 40;

const url = new URL(values.url).origin;
const pid = values.pid === undefined ? null : Number(values.pid);
const weeks = Number(values.weeks);
if (!(weeks >= 1 && weeks <= 200)) throw new Error("--weeks is a number from 1 to 200");

const client = openClient(url);
const goal = WEEKDAYS.length;
const today = new Date().toISOString().slice(0, 10);
const { steps, log } = simulate({ today, weeks, seed: Number(values.seed) });

await signUp(client);
await settleIn(client, goal, dayAfter(mondayBefore(today), -7 * weeks));
const queue = openQueue(client, `replay-${values.seed.padStart(4, "0")}`);
const early = steps.slice(0, -LIVE);
const live = steps.slice(-LIVE);
const startedAt = performance.now();

const before = await measure(url, pid);
for (const step of early) {
  if (!("switchTo" in step)) queue.add(step);
  else {
    await queue.flush(BATCH);
    await changeProfile(client, { unit: step.switchTo });
  }
}
await queue.flush(BATCH);
const between = await measure(url, pid);
for (const step of live) {
  if ("switchTo" in step) await changeProfile(client, { unit: step.switchTo });
  else queue.add(step);
}
await queue.flush(1);
const after = await measure(url, pid);

const expected = recompute(log, today, goal);
const differences = [...queue.refused.map((line) => `refused: ${line}`), ...(await compare(client, expected, log, today, goal))];

const count = (name: string) => steps.filter((step) => "name" in step && step.name === name).length;
console.log(
  `${weeks} weeks: ${expected.workouts} workouts, ${expected.sets} working sets, ${Math.round(expected.tonnageKg)} kg, ${expected.records.length} load and repetition records, streak ${expected.streak.current} (longest ${expected.streak.longest})`,
);
console.log(
  `${log.sessionsMissed} days missed, ${count("deleteSet")} sets and ${count("deleteWorkout")} workouts deleted, ${count("editWorkout")} moved, ${count("discardWorkout")} discarded, ${steps.filter((step) => "switchTo" in step).length} unit switches, ${log.weights.size} weigh-ins`,
);
console.log(costLine(`${BATCH} changes a call`, setsIn(early), before, between));
console.log(costLine("one change a call", setsIn(live), between, after));
console.log(
  `${client.spent.requests} requests in ${Math.round((performance.now() - startedAt) / 1000)} s, of which ${client.spent.waitedSeconds} s waiting for the rate limit`,
);
for (const difference of differences.slice(0, 50)) console.error(`DIFFERENT ${difference}`);
console.log(differences.length === 0 ? "Replay: everything agrees" : `Replay: ${differences.length} differences`);
process.exitCode = differences.length === 0 ? 0 : 1;

function setsIn(part: readonly (Step | object)[]): number {
  return part.filter((step) => "name" in step && step.name === "logSet").length;
}
