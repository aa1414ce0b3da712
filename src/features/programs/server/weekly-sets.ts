import { GROUP_MEMBERS } from "../../../domain/landmarks";
import type { Program, Slot } from "../../../domain/program";
import { hardSetValue } from "../../../domain/set-roles";
import { type MuscleId, VOLUME_GROUPS, type VolumeGroup } from "../../../domain/vocabulary";
import { exerciseById } from "../../../lib/catalogue";

/** Hard sets a week and muscle group as the author meant it: with the first exercise of every slot, to the half set. */
export function weeklySets(program: Pick<Program, "days" | "daysPerWeek">): { group: VolumeGroup; sets: number }[] {
  const turns = program.daysPerWeek / Math.max(1, program.days.length);
  const slots = program.days.flatMap((day) => day.slots);
  return VOLUME_GROUPS.map((group) => {
    const sets = slots.reduce((sum, slot) => sum + setsOf(slot) * shareOf(slot, group), 0);
    return { group, sets: Math.round(sets * turns * 2) / 2 };
  }).filter(({ sets }) => sets > 0);
}

function setsOf({ blocks }: Slot): number {
  return blocks.reduce((sum, { sets, role }) => sum + sets * hardSetValue(role, false), 0);
}

function shareOf({ hint }: Slot, group: VolumeGroup): number {
  const contrib: Readonly<Partial<Record<MuscleId, number>>> = exerciseById(hint[0] ?? "")?.contrib ?? {};
  return Math.max(0, ...GROUP_MEMBERS[group].map((muscle) => contrib[muscle] ?? 0));
}
