import { daysBetween } from "../../src/domain/civil-date";
import { isLoadable, neighbours } from "../../src/domain/load-grid";
import { effortOf, harder, type LoadLine } from "../../src/domain/load-line";
import { JUMP_MAX } from "../../src/domain/rep-range";
import { LOAD_EQ_KG } from "../../src/domain/units";
import { type Fault, faultAt, isStraight, type Kind, type Seen, topOf } from "./judge-seen";
import type { RunSession } from "./run";

/** Every load is one the lifter can make, warm-ups included; nothing is loaded where there is nothing to load. */
export function loadFaults(seen: Seen): Fault[] {
  const { planned, line } = seen;
  const work = planned.sets.flatMap(({ kg }) => {
    if (line === null) return kg === null || kg === 0 ? [] : [faultAt("load", seen, `${kg} on nothing to load`)];
    return kg !== null && isMakeable(line, kg) ? [] : [faultAt("load", seen, `${kg}`)];
  });
  const warm = planned.warmups.flatMap(({ kg }) =>
    kg === 0 || (line !== null && isMakeable(line, kg)) ? [] : [faultAt("warm-up", seen, `${kg}`)],
  );
  return [...work, ...warm];
}

function isMakeable(line: LoadLine, kg: number): boolean {
  return Number.isFinite(kg) && kg >= 0 && (kg > 0 || line.bodyKg > 0) && isLoadable(line.grid, kg);
}

export function sessionFaults({ exercises, date }: RunSession): Fault[] {
  const ids = exercises.map(({ planned }) => planned.exerciseId);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return twice.map((id) => ({ rule: "once", slot: id, date, detail: "twice in a session" }));
}

/** Schemes whose work sets run at the load of the state, and those that run at shares of a maximum which climbs. */
const AT_LOAD: readonly Kind[] = ["linear", "double", "rirRamp", "stages", "sum", "apre", "tiered"];
const AT_SHARE: readonly Kind[] = ["wave", "weeklyRamp"];

/** No increase beyond 5.3: one step of the equipment, or ten percent, and ten percent in seven days. */
export function stepFaults(state: readonly Seen[]): Fault[] {
  const full = state.filter(({ session }) => !session.isModified && !session.isLight);
  const atLoad = full.filter(({ planned }) => AT_LOAD.includes(planned.progressionKind));
  const shares = full.filter(({ planned }) => AT_SHARE.includes(planned.progressionKind));
  return [...atLoad.flatMap((now, at) => stepFault(atLoad.slice(0, at), now)), ...shareFaults(shares)];
}

function stepFault(earlier: readonly Seen[], now: Seen): Fault[] {
  const before = earlier.at(-1);
  const { line } = now;
  if (before === undefined || line === null || !isSameGym(before, now)) return [];
  const [from, to] = [topOf(before), topOf(now)];
  if (from === null || to === null || effortOf(line, to) <= effortOf(line, from) + LOAD_EQ_KG) return [];
  const step = harder(line, from);
  if (step !== null && effortOf(line, to) <= effortOf(line, step) + LOAD_EQ_KG) return [];
  const lately = earlier.filter(({ session }) => daysBetween(session.date, now.session.date) <= 7);
  const loads = lately.flatMap((each) => topOf(each) ?? []).map((kg) => effortOf(line, kg));
  const most = Math.min(effortOf(line, from), ...loads) * (1 + JUMP_MAX);
  return effortOf(line, to) <= most + LOAD_EQ_KG ? [] : [faultAt("increase", now, `${from} → ${to}`)];
}

/**
 * Shares of a maximum are compared with the same day of the same week one round before, by their heaviest set: the lighter ones
 * follow it. The maximum is not rounded and every set is, so each end may be half a step away from what was meant.
 */
function shareFaults(shares: readonly Seen[]): Fault[] {
  const rounds = Map.groupBy(shares, ({ planned, session }) => `${planned.slotId} ${session.cycleWeek} ${planned.sets.length}`);
  return [...rounds.values()].flatMap((round) =>
    round.flatMap((now, at) => {
      const before = round[at - 1];
      const { line } = now;
      if (before === undefined || line === null || !isSameGym(before, now)) return [];
      const [from, to] = [heaviest(before, line), heaviest(now, line)];
      if (effortOf(line, to) <= roundedMost(line, from) + LOAD_EQ_KG) return [];
      return [faultAt("increase", now, `${from} → ${to}`)];
    }),
  );
}

function heaviest({ planned }: Seen, line: LoadLine): number {
  const loads = planned.sets.map(({ kg }) => kg ?? 0);
  return line.assists ? Math.min(...loads) : Math.max(...loads);
}

function roundedMost(line: LoadLine, kg: number): number {
  const step = harder(line, kg) ?? kg;
  const half = (effortOf(line, step) - effortOf(line, kg)) / 2;
  const most = (effortOf(line, kg) + half) * (1 + JUMP_MAX);
  const { nearest } = neighbours(line.grid, line.assists ? line.bodyKg - most : most - line.bodyKg);
  return Math.max(effortOf(line, step), effortOf(line, nearest));
}

function isSameGym(before: Seen, now: Seen): boolean {
  return JSON.stringify(now.line?.grid) === JSON.stringify(before.line?.grid);
}

/** A session reduced by fatigue, readiness or an engine deload leaves the plan where it was. */
export function modifiedFaults(state: readonly Seen[]): Fault[] {
  return state.flatMap((now, at) => {
    const next = state[at + 1];
    if (!now.session.isModified || next?.full == null || now.full === null || !isStraight(now.full)) return [];
    if (now.full.stateKey !== now.planned.stateKey || next.full.stateKey !== now.planned.stateKey) return [];
    // A longer gap is a break of its own.
    if (daysBetween(now.session.date, next.session.date) > 10 || !isSameGym(now, next)) return [];
    const [asked, then] = [now.full.sets[0]?.kg ?? null, next.full.sets[0]?.kg ?? null];
    return asked === then ? [] : [faultAt("modified", next, `${asked} → ${then}`)];
  });
}
