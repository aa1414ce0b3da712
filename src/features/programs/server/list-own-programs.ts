import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { programCard } from "../program-card";
import { allEnrolments } from "./enrolment";
import { ownEnrolment } from "./list-programs";
import { ownProgramList } from "./own-programs";

export async function listOwnPrograms(
  ctx: Ctx,
  _input: InputOf<typeof contract.listOwnPrograms>,
): Promise<OutputOf<typeof contract.listOwnPrograms>> {
  const own = await ownProgramList(ctx);
  const mine = await allEnrolments(ctx);
  return { items: own.map((program) => ({ ...programCard(program), enrolment: ownEnrolment(mine, program.id) })) };
}
