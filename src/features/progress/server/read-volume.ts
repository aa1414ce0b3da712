import { addDays, mondayOf } from "../../../domain/civil-date";
import { tonnage } from "../../../domain/record-set";
import { VOLUME_GROUPS } from "../../../domain/vocabulary";
import { fractionalSets, type VolumeSet, volumeZone } from "../../../domain/volume";
import { exerciseById } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, ownProfile } from "../../account/server/own-profile";
import { type LoggedSet, loggedSets } from "../../workouts/server/logged-sets";
import type * as contract from "../contract";

/** Fractional hard sets by group for the last ISO weeks, the running one last. */
export async function readVolume(
  ctx: Ctx,
  { weeks }: InputOf<typeof contract.readVolume>,
): Promise<OutputOf<typeof contract.readVolume>> {
  const profile = await ownProfile(ctx);
  const thisMonday = mondayOf(dayIn(profile.timeZone, ctx.now()));
  const from = addDays(thisMonday, -7 * (weeks - 1));
  const byWeek = Map.groupBy(await loggedSets(ctx, { from }), ({ day }) => mondayOf(day));
  return {
    weeks: Array.from({ length: weeks }, (_, i) => addDays(from, 7 * i)).map((week) => {
      const sets = byWeek.get(week) ?? [];
      const { groups } = fractionalSets(sets.map(volumeSet)).value;
      const working = sets.filter(({ role }) => role !== "warmup");
      return {
        week,
        hardSets: working.length,
        tonnageKg: working.reduce((sum, { record }) => sum + tonnage(record), 0),
        groups: VOLUME_GROUPS.map((group) => ({
          group,
          sets: groups[group],
          label: sets.length === 0 ? null : volumeZone(group, groups[group], profile.level ?? "intermediate").value.label,
        })),
      };
    }),
  };
}

function volumeSet(set: LoggedSet): VolumeSet {
  return {
    exerciseId: set.exerciseId,
    role: set.role,
    reps: set.reps ?? 0,
    seconds: set.seconds,
    kg: (set.loadGrams ?? 0) / 1000,
    rir: set.rir ?? (set.rpe === null ? null : 10 - set.rpe),
    levelKg: null,
    contrib: exerciseById(set.exerciseId)?.contrib ?? {},
  };
}
