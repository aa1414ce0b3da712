import type { OutputOf, SentTo } from "@/lib/http/endpoint";
import { answerKey, changeKept } from "@/lib/offline/kept-answers";
import { commit } from "@/lib/offline/store";
import type * as contract from "../contract";

export type Plan = OutputOf<typeof contract.readPlan>;
type Op = { readonly name: string; readonly input: unknown };

/** Lays the program aside on this device; the server hears of it through the queue. */
export function pauseProgram(userId: string, enrolmentId: string): Promise<void> {
  const input: SentTo<typeof contract.pauseProgram> = { enrolmentId };
  return change(userId, { name: "pauseProgram", input });
}

/** Takes a program up again; what it plans is known once the server has answered. */
export function resumeProgram(userId: string, enrolmentId: string): Promise<void> {
  const input: SentTo<typeof contract.resumeProgram> = { enrolmentId };
  return change(userId, { name: "resumeProgram", input });
}

/** The answer with what still waits in the queue: the server does not know it yet, the lifter does. */
export function withWaiting(plan: Plan, waiting: readonly Op[]): Plan {
  return waiting.reduce(applied, plan);
}

function change(userId: string, queued: { name: string; input: { enrolmentId: string } }): Promise<void> {
  return commit(userId, async ({ tx, op }) => {
    await changeKept<Plan>(tx, answerKey("readPlan", {}), (was) => (was ? applied(was, queued) : was));
    await op(queued.name, queued.input);
  });
}

function applied(plan: Plan, { name, input }: Op): Plan {
  if (name !== "pauseProgram") return plan;
  const { enrolmentId } = input as SentTo<typeof contract.pauseProgram>;
  if (plan.enrolmentId !== enrolmentId || !plan.program || !plan.startedOn) return plan;
  const { id: programId, name: title } = plan.program;
  const left = { enrolmentId, programId, name: title, startedOn: plan.startedOn };
  return {
    ...plan,
    ...{ enrolmentId: null, startedOn: null, program: null, phase: null, dayId: null, reasons: [], weeks: [], rules: [] },
    paused: [left, ...plan.paused.filter((one) => one.programId !== programId)],
  };
}
