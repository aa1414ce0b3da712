import type { Ctx } from "../../../lib/context";
import { notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { allEnrolments } from "./enrolment";
import { ownEnrolment } from "./list-programs";
import { findProgram } from "./own-programs";
import { programDetail } from "./program-detail";
import { recommendPrograms } from "./recommend-programs";

export async function readProgram(
  ctx: Ctx,
  { programId }: InputOf<typeof contract.readProgram>,
): Promise<OutputOf<typeof contract.readProgram>> {
  const program = await findProgram(ctx, programId);
  if (!program) throw notFound("Program");
  const enrolment = ownEnrolment(await allEnrolments(ctx), programId);
  const { items } = await recommendPrograms(ctx, {});
  const reasons = items.find(({ id }) => id === programId)?.reasons ?? [];
  return { program: programDetail(program), enrolment, reasons };
}
