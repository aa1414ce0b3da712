import { mayBeMinor } from "../../../domain/onboarding-limits";
import type { Program } from "../../../domain/program";
import type { Reason } from "../../../domain/reason";
import { recommendProgram } from "../../../domain/recommend-program";
import { newestPrograms } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, ownProfile } from "../../account/server/own-profile";
import type * as contract from "../contract";
import { programCard } from "../program-card";

type Item = OutputOf<typeof contract.recommendPrograms>["items"][number];

/** The best fit first with its reason, then the runners-up, then every other program. */
export async function recommendPrograms(
  ctx: Ctx,
  _input: InputOf<typeof contract.recommendPrograms>,
): Promise<OutputOf<typeof contract.recommendPrograms>> {
  const profile = await ownProfile(ctx);
  const day = dayIn(profile.timeZone, ctx.now());
  const { value } = recommendProgram(newestPrograms(), {
    goal: profile.goal ?? "general",
    level: profile.level ?? "novice",
    daysPerWeek: profile.daysPerWeek ?? 3,
    equipment: profile.equipmentLevel ?? "full_gym",
    minutes: profile.sessionMinutes,
    isMinor: mayBeMinor(profile.birthYear, day),
  });
  const chosen = value?.choices ?? [];
  const byId = new Map(newestPrograms().map((program) => [program.id, program]));
  const first = chosen.flatMap(({ programId, because }) => {
    const program = byId.get(programId);
    return program ? [card(program, [because])] : [];
  });
  const rest = newestPrograms().filter(({ id }) => !chosen.some(({ programId }) => programId === id));
  return { items: [...first, ...rest.map((program) => card(program, []))] };
}

function card(program: Program, reasons: readonly Reason[]): Item {
  return { ...programCard(program), reasons: [...reasons] };
}
