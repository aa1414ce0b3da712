import { newestPrograms } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { programCard } from "../program-card";
import { allEnrolments, type Enrolment } from "./enrolment";

/** The whole catalogue in the order it is offered. */
export async function listPrograms(
  ctx: Ctx,
  _input: InputOf<typeof contract.listPrograms>,
): Promise<OutputOf<typeof contract.listPrograms>> {
  const mine = await allEnrolments(ctx);
  return { items: newestPrograms().map((program) => ({ ...programCard(program), enrolment: ownEnrolment(mine, program.id) })) };
}

/** How the lifter stands with a program; the one they follow before any they left. */
export function ownEnrolment(mine: readonly Enrolment[], programId: string) {
  const here = mine.filter((enrolment) => enrolment.programId === programId);
  const own = here.find(({ status }) => status === "active") ?? here[0];
  return own ? { enrolmentId: own.id, status: own.status, startedOn: own.startedOn } : null;
}
