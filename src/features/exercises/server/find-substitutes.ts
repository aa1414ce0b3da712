import type { Exercise } from "../../../domain/exercise";
import { type Gym, gridFor } from "../../../domain/gym";
import { daysThatCount } from "../../../domain/layoff-declined";
import { lineOf } from "../../../domain/load-line";
import { openMarks, painTags } from "../../../domain/pain-mark";
import type { Reason } from "../../../domain/reason";
import { relatedMax } from "../../../domain/related-max";
import { bodyMassOr } from "../../../domain/start-load";
import { stepShare } from "../../../domain/step-share";
import { rankSubstitutes, type Substitute } from "../../../domain/substitute";
import { substituteStart } from "../../../domain/substitute-start";
import { AREA_TAGS, type ContraTag, type EquipmentId } from "../../../domain/vocabulary";
import type { Ctx } from "../../../lib/context";
import { dayIn, type OwnProfile } from "../../account/server/own-profile";
import { strengthLog } from "../../progress/server/strength-log";
import { dailyRows } from "../../recovery/server/daily-rows";
import { trainingLog } from "../../workouts/server/training-log";

interface Wanted {
  readonly origin: Exercise;
  readonly among: readonly Exercise[];
  readonly equipment: readonly EquipmentId[];
  /** Repetitions the substitute is wanted for. */
  readonly reps: number;
  readonly limit: number;
}

export interface FoundSubstitute {
  readonly exercise: Exercise;
  readonly reasons: readonly Reason[];
  /** Load to begin with, kilograms. */
  readonly startKg: number | null;
}

/** An exercise the lifter knows goes first when it keeps most of the training effect. */
const GOOD_SCORE = 60;
/** Two repetitions stay in reserve while the load is a guess. */
const START_RIR = 2;

/** The best substitutes of an exercise for this lifter, each with why and with the load to begin at. */
export async function findSubstitutes(
  ctx: Ctx,
  profile: OwnProfile,
  { origin, among, equipment, reps, limit }: Wanted,
): Promise<{ readonly found: readonly FoundSubstitute[]; readonly used: ReadonlySet<string> }> {
  const log = await trainingLog(ctx);
  const today = dayIn(profile.timeZone, ctx.now());
  const { weights, declinedBreaks: declined, pain } = await dailyRows(ctx, today);
  const { levelOn } = strengthLog(log.done, weights);
  const used = new Set(log.done.map(({ set }) => set.exerciseId));
  const gym: Gym = { level: profile.equipmentLevel ?? "full_gym", equipment, grids: {}, unit: profile.unit };
  const level = profile.level ?? "novice";
  const body = { bodyKg: weights[0]?.kg ?? null, sex: profile.sex ?? "unspecified", level };
  const hurt = openMarks(pain, today);
  // Where this exercise hurts, its substitute spares the area; another exercise may still work it.
  const sore = hurt.filter(({ exerciseId }) => exerciseId === origin.id);
  const contraTags = [...new Set([...profile.areas.flatMap((area) => AREA_TAGS[area]), ...painTags(sore)])];
  const banned = [...profile.hidden, ...hurt.map(({ exerciseId }) => exerciseId)];
  const ranked = rankSubstitutes({
    from: origin,
    catalogue: among.filter((exercise) => !repeatsPain(origin, exercise, painTags(sore))),
    gym,
    preferences: { level, favourites: profile.favourites, disliked: [], banned, contraTags },
    used,
    stepShare: (exercise) => stepShare(exercise, gym, body, lastKg(log.lastTime[exercise.id])),
  });
  const best = usedFirst(ranked.value.slice(0, limit));
  const source = used.has(origin.id) ? levelOn(origin.id, today) : null;
  const sessionDates = log.workouts.map(({ day }) => day);
  const lastTrained = sessionDates.findLast((day) => day <= today);
  const daysFrom = (day: string) => daysThatCount(day, today, { sessionDates, declined });
  const startOf = (exercise: Exercise) => {
    const own = used.has(exercise.id) ? levelOn(exercise.id, today) : null;
    const related = own === null && source !== null ? relatedMax(exercise, [{ exercise: origin, level: source }]) : null;
    return substituteStart({
      exercise,
      line: lineOf(
        gridFor(exercise, gym),
        exercise.gridKind,
        bodyMassOr(body.bodyKg, body.sex) * (exercise.bodyweightFraction ?? 1),
      ),
      level: own,
      levelDays: own === null ? null : daysFrom(own.lastDate),
      daysOff: lastTrained === undefined ? null : daysFrom(lastTrained),
      transfer: related === null ? null : { ...related, days: daysFrom(related.lastDate) },
      ...{ reps, rir: START_RIR, experience: level, sex: body.sex, bodyKg: body.bodyKg },
    });
  };
  const found = best.map(({ exercise, because }) => {
    const start = startOf(exercise);
    return { exercise, startKg: start.value, reasons: start.value === null ? [because] : [because, ...start.reasons] };
  });
  return { found, used };
}

function usedFirst(best: readonly Substitute[]): readonly Substitute[] {
  const isKnown = ({ usedBefore, score }: Substitute) => usedBefore && score >= GOOD_SCORE;
  return [...best.filter(isKnown), ...best.filter((one) => !isKnown(one))];
}

function lastKg(last: { readonly sets: readonly { readonly loadGrams: number | null }[] } | undefined): number | null {
  const loads = last?.sets.flatMap(({ loadGrams }) => (loadGrams === null ? [] : [loadGrams / 1000])) ?? [];
  return loads.length === 0 ? null : Math.max(...loads);
}

/**
 * Where nothing known about an exercise explains why it hurts, the movement itself is what hurts: no other press for a bench
 * press that hurts the shoulder. `tags` are those of the area.
 */
function repeatsPain(origin: Exercise, exercise: Exercise, tags: readonly ContraTag[]): boolean {
  const isExplained = origin.contraindications.some((tag) => tags.includes(tag));
  return tags.length > 0 && !isExplained && exercise.patterns.some((pattern) => origin.patterns.includes(pattern));
}
