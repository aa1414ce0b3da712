import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

export interface Reading {
  /** SQL statements the server has issued; null without the operator's token. */
  readonly statements: number | null;
  /** Milliseconds of processor time of the server; null without --pid. */
  readonly cpuMs: number | null;
}

/** Longer than the deliveries that follow a response take. */
const SETTLE_MS = 1_500;
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** Reads the server's own counters once its work after the last response is done. */
export async function measure(url: string, pid: number | null): Promise<Reading> {
  await wait(SETTLE_MS);
  return { statements: await statements(url), cpuMs: pid === null ? null : cpuMs(pid) };
}

/** One line: what a logged set cost between two readings. */
export function costLine(how: string, sets: number, before: Reading, after: Reading): string {
  const per = (from: number | null, to: number | null, digits: number) =>
    from === null || to === null || sets === 0 ? null : ((to - from) / sets).toFixed(digits);
  const sql = per(before.statements, after.statements, 2);
  const cpu = per(before.cpuMs, after.cpuMs, 1);
  return `${how}: ${sets} sets logged, ${sql ?? "? (set OPS_TOKEN)"} SQL statements and ${cpu ?? "? (give --pid)"} CPU-ms a set`;
}

async function statements(url: string): Promise<number | null> {
  const token = process.env.OPS_TOKEN;
  if (!token) return null;
  const answer = await fetch(`${url}/api/health`, { headers: { Authorization: `Bearer ${token}` } });
  const { detail } = (await answer.json()) as { detail?: { statements?: number } };
  return detail?.statements ?? null;
}

/** User and system time of the process; its name may hold blanks, so the fields are counted after the bracket. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const ticks = Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME]);
  return (1000 * ticks) / Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
}
