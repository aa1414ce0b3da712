import { type GeneratedPlan, generate } from "../../../domain/generator";
import { youngestAge } from "../../../domain/onboarding-limits";
import { painfulOn } from "../../../domain/pain-mark";
import type { Advice } from "../../../domain/reason";
import { AREA_TAGS } from "../../../domain/vocabulary";
import { allExercises, allLadders } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, ownProfile } from "../../account/server/own-profile";
import { equipmentOf } from "../../exercises/server/find-exercises";
import { dailyRows } from "../../recovery/server/daily-rows";
import type * as contract from "../contract";
import { ownProgramWords } from "../own-program-words";
import { programDetail } from "./program-detail";

export type Wish = InputOf<typeof contract.proposeProgram>;

/** One reason for every place of every day: the program itself shows them. */
const BY_SLOT = ["gen.slot", "gen.pick"];

export async function proposeProgram(ctx: Ctx, wish: Wish): Promise<OutputOf<typeof contract.proposeProgram>> {
  const { value, reasons } = await planFrom(ctx, wish);
  return {
    program: programDetail(ownProgramWords(value.program)),
    reasons: reasons.filter(({ rule }) => !BY_SLOT.includes(rule)),
    weekdays: [...value.report.weekdays],
  };
}

/** The plan for this lifter. Chance comes from the id alone, so that keeping a proposal makes the very same one again. */
export async function planFrom(
  ctx: Ctx,
  { ownProgramId, goal, daysPerWeek, minutes, focus }: Wish,
): Promise<Advice<GeneratedPlan>> {
  const profile = await ownProfile(ctx);
  const day = dayIn(profile.timeZone, ctx.now());
  const { weights, pain } = await dailyRows(ctx, day);
  const advice = generate({
    ...{ goal, daysPerWeek, minutes, focus },
    level: profile.level ?? "novice",
    gym: { level: profile.equipmentLevel ?? "full_gym", equipment: equipmentOf(profile), grids: {}, unit: profile.unit },
    catalogue: allExercises(),
    ladders: allLadders(),
    contra: [...new Set(profile.areas.flatMap((area) => AREA_TAGS[area]))],
    banned: [...profile.hidden, ...painfulOn(pain, day)],
    favourites: profile.favourites,
    // Days given for fewer sessions than are asked for now were meant for another plan.
    availableDays: profile.weekdays.length >= daysPerWeek ? profile.weekdays : [],
    age: profile.birthYear === null ? null : youngestAge(profile.birthYear, day),
    bodyKg: weights[0]?.kg ?? null,
    sex: profile.sex ?? "unspecified",
    seed: seedOf(ownProgramId),
  });
  return { ...advice, value: { ...advice.value, program: { ...advice.value.program, id: ownProgramId } } };
}

/** The last eight digits of a uuid are chance in every version of it. */
function seedOf(id: string): number {
  return Number.parseInt(id.slice(-8), 16);
}
