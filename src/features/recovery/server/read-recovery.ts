import { addDays, type CivilDate, daysBetween } from "../../../domain/civil-date";
import { freezeWeeksLeft } from "../../../domain/freeze";
import { plannedDeloadInDays } from "../../../domain/planned-deload";
import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, ownProfile } from "../../account/server/own-profile";
import { activeEnrolment, type Followed } from "../../programs/server/start-program";
import { type TrainingLog, trainingLog } from "../../workouts/server/training-log";
import type * as contract from "../contract";
import { summarize } from "../summarize";
import { dailyRows } from "./daily-rows";
import { lastDayOf } from "./deloads";
import { deloadOffer, recoveryReader } from "./recovery-state";

const SHOWN_DAYS = 35;

/** Today's recovery: check-ins, fatigue with its factors, readiness, and the deload that runs or is offered. Five statements. */
export async function readRecovery(
  ctx: Ctx,
  _input: InputOf<typeof contract.readRecovery>,
): Promise<OutputOf<typeof contract.readRecovery>> {
  const profile = await ownProfile(ctx);
  const day = dayIn(profile.timeZone, ctx.now());
  const training = await trainingLog(ctx);
  const rows = await dailyRows(ctx, day);
  const enrolment = await activeEnrolment(ctx);
  const reader = recoveryReader(training, rows);
  const checkIns = rows.checkIns.filter((each) => each.day > addDays(day, -SHOWN_DAYS)).map(({ entry }) => entry);
  const { sleep: _, energy: __, soreness: ___, ...aggregates } = reader.aggregatesOn(day);
  const plain = {
    ...aggregates,
    rpeExcess: [...aggregates.rpeExcess],
    liftDevPct: [...aggregates.liftDevPct],
    priorWeeks: [...aggregates.priorWeeks],
  };
  const running = reader.deloadOn(day);
  const plannedInDays = enrolment === null ? null : deloadWeekInDays(enrolment, training, day);
  const offer = deloadOffer({ reader, rows, training, level: profile.level ?? "novice", day, plannedInDays });
  return {
    day,
    checkIns,
    aggregates: plain,
    ...summarize(day, plain, checkIns),
    deload: {
      active: running
        ? {
            ...{ id: running.id, type: running.type, days: running.days, volume: running.volume, intensity: running.intensity },
            ...{ startsOn: running.startsOn, lastDay: lastDayOf(running), daysLeft: daysBetween(day, lastDayOf(running)) + 1 },
          }
        : null,
      offer: offer.value ? { ...offer.value, because: offer.reasons[0] } : null,
    },
    freeze: {
      current: rows.freezes.findLast(({ to }) => to >= day) ?? null,
      weeksLeft: freezeWeeksLeft(rows.freezes, day),
    },
  };
}

function deloadWeekInDays({ id, program, startedOn }: Followed, { workouts }: TrainingLog, today: CivilDate) {
  const done = workouts.flatMap(({ enrolmentId, dayId, day }) =>
    enrolmentId === id && dayId !== null ? [{ date: day, dayId, status: "completed" as const }] : [],
  );
  return program === null ? null : plannedDeloadInDays({ program, startedOn, done, today });
}

/** Fatigue and the answers of every day of the last weeks, from the first day anything is known of. */
export async function readRecoveryHistory(
  ctx: Ctx,
  { weeks }: InputOf<typeof contract.readRecoveryHistory>,
): Promise<OutputOf<typeof contract.readRecoveryHistory>> {
  const profile = await ownProfile(ctx);
  const day = dayIn(profile.timeZone, ctx.now());
  const training = await trainingLog(ctx);
  const rows = await dailyRows(ctx, day);
  const reader = recoveryReader(training, rows);
  const known = [...training.workouts.map((workout) => workout.day), ...rows.checkIns.map((each) => each.day)].sort();
  const first = [known[0] ?? day, addDays(day, 1 - 7 * weeks)].sort().at(-1) ?? day;
  const answered = new Map(rows.checkIns.map((each) => [each.day, each]));
  const days = known.length === 0 ? 0 : daysBetween(first, day) + 1;
  return {
    days: Array.from({ length: Math.max(0, days) }, (_, i) => {
      const date = addDays(first, i);
      const { score, level } = reader.fatigueOn(date).value;
      const { sleepHours = null, energy = null, soreness = null } = answered.get(date)?.entry ?? {};
      return { day: date, fatigue: score, level, sleepHours, energy, soreness, deload: reader.deloadOn(date) !== null };
    }),
  };
}
