import { parseArgs } from "node:util";
import { deriveRecords } from "../src/domain/records";
import { buildSession } from "../src/domain/session";
import { fractionalSets } from "../src/domain/volume";
import { LAST_DAY, type LongLog, longLog } from "./long-log";

/**
 * `pnpm bench:engine [--sets 10000,20000,50000,100000] [--runs 5]`: CPU time of the engine over the log of one lifter, and
 * how it grows. Every part runs over the whole log; the median of the runs is printed with the time a set.
 */
const { values } = parseArgs({
  options: { sets: { type: "string", default: "10000,20000,50000,100000" }, runs: { type: "string", default: "5" } },
});
const RUNS = Math.max(1, Number(values.runs));

const PARTS: Readonly<Record<string, (log: LongLog) => unknown>> = {
  "today's plan": (log) => buildSession(log.session()),
  "strength of every lift": (log) => log.exerciseIds.map((id) => log.levelReader()(id, LAST_DAY)),
  "strength of every session": (log) => {
    const levelOn = log.levelReader();
    return log.recordSets.map((sets) => sets.map(({ exerciseId, date }) => levelOn(exerciseId, date)));
  },
  records: (log) => log.recordSets.map((sets) => deriveRecords(sets)),
  "volume by week": (log) => log.weeks.map((sets) => fractionalSets(sets)),
};

const table = values.sets.split(",").map((count) => measure(Number(count)));
const names = Object.keys(PARTS);
console.log(["sets".padStart(8), ...names.map((name) => name.padStart(28)), "whole engine".padStart(16)].join(""));
for (const { count, ms } of table) {
  const cells = names.map((name) => `${(ms[name] ?? 0).toFixed(0)} ms`.padStart(28));
  console.log([String(count).padStart(8), ...cells, `${total(ms).toFixed(0)} ms`.padStart(16)].join(""));
}
const [least, most] = [table[0], table.at(-1)];
if (least && most && least !== most) {
  const growth = total(most.ms) / total(least.ms) / (most.count / least.count);
  console.log(`CPU time a set at ${most.count} sets is ${growth.toFixed(2)} times that at ${least.count}.`);
}

function measure(count: number) {
  const log = longLog(count);
  const ms = Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, median(() => part(log))]));
  return { count, ms };
}

function median(work: () => unknown): number {
  work();
  const runs = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return runs.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
}

function total(ms: Readonly<Record<string, number>>): number {
  return Object.values(ms).reduce((sum, part) => sum + part, 0);
}
