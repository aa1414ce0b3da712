import { addDays, mondayOf } from "../../../domain/civil-date";
import { painfulOn } from "../../../domain/pain-mark";
import { tonnage } from "../../../domain/record-set";
import { VOLUME_GROUPS } from "../../../domain/vocabulary";
import { fractionalSets, volumeZone } from "../../../domain/volume";
import { groupsTargeted } from "../../../domain/volume-limit";
import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, ownProfile } from "../../account/server/own-profile";
import { dailyRows } from "../../recovery/server/daily-rows";
import { recoveryReader } from "../../recovery/server/recovery-state";
import { placedRecords } from "../../workouts/server/placed-record";
import { trainingLog } from "../../workouts/server/training-log";
import { volumeSet } from "../../workouts/server/volume-set";
import type * as contract from "../contract";
import { volumeSteps } from "./volume-steps";
import { weightNow } from "./weight-pace";

const WEEKS_WITH_REASONS = 4;

/** Fractional hard sets by group for the last ISO weeks, the running one last. */
export async function readVolume(
  ctx: Ctx,
  { weeks }: InputOf<typeof contract.readVolume>,
): Promise<OutputOf<typeof contract.readVolume>> {
  const profile = await ownProfile(ctx);
  const today = dayIn(profile.timeZone, ctx.now());
  const thisMonday = mondayOf(today);
  // Reasons of old weeks would be the greater part of the answer and nobody asks for them.
  const recent = addDays(thisMonday, -7 * WEEKS_WITH_REASONS);
  const from = addDays(thisMonday, -7 * (weeks - 1));
  const log = await trainingLog(ctx);
  const rows = await dailyRows(ctx, today);
  const read = placedRecords(rows.weights);
  const logged = log.done
    .filter(({ workout }) => workout.day >= from)
    .map((placed) => ({ ...placed.set, ...read(placed), day: placed.workout.day }));
  const byWeek = Map.groupBy(logged, ({ day }) => mondayOf(day));
  const mondays = Array.from({ length: weeks }, (_, i) => addDays(from, 7 * i));
  const groupsOf = new Map(
    mondays.map((week) => [
      week,
      fractionalSets((byWeek.get(week) ?? []).map((set) => volumeSet(set, set.movement))).value.groups,
    ]),
  );
  const recovery = recoveryReader(log, rows);
  const hurt = [...painfulOn(rows.pain, today)].flatMap((id) => log.known.byId(id) ?? []);
  const lifter = {
    ...{ today, level: profile.level ?? ("intermediate" as const), weightPctPerWeek: (await weightNow(ctx)).pctPerWeek },
    ...{ fatigue: recovery.fatigueOn(today).value.score, readiness: recovery.readinessOn(today).value.score },
    painful: groupsTargeted(hurt),
  };
  return {
    steps: volumeSteps([...groupsOf.values()].slice(0, -1), logged, lifter),
    weeks: [...groupsOf].map(([week, groups]) => {
      const sets = byWeek.get(week) ?? [];
      const working = sets.filter(({ role }) => role !== "warmup");
      return {
        week,
        hardSets: working.length,
        tonnageKg: working.reduce((sum, { record }) => sum + tonnage(record), 0),
        groups: VOLUME_GROUPS.map((group) => {
          const { value, reasons } = volumeZone(group, groups[group], profile.level);
          return sets.length === 0
            ? { group, sets: groups[group], label: null, zone: null, reasons: [] }
            : { group, sets: groups[group], label: value.label, zone: value.zone, reasons: week >= recent ? [...reasons] : [] };
        }),
      };
    }),
  };
}
