import { expect, test } from "vitest";
import { type Plan, withWaiting } from "./plan-ops";

const EMPTY: Plan = {
  ...{ day: "2026-03-02", enrolmentId: null, startedOn: null, program: null, phase: null, cycle: 1, week: 1, dayId: null },
  ...{ dayNumber: 1, reasons: [], back: null, weeks: [], rules: [], paused: [] },
};
const followed = { id: "full-body-3", name: "Full Body Build" } as NonNullable<Plan["program"]>;
const plan: Plan = { ...EMPTY, enrolmentId: "e1", startedOn: "2026-02-02", program: followed, dayId: "full-a" };
const pause = (enrolmentId: string) => ({ name: "pauseProgram", input: { enrolmentId } });

test("a pause that waits in the queue is shown at once, and the program can be resumed", () => {
  expect(withWaiting(plan, [pause("e1")])).toEqual({
    ...EMPTY,
    paused: [{ enrolmentId: "e1", programId: "full-body-3", name: "Full Body Build", startedOn: "2026-02-02" }],
  });
});

test("the newest pause of a program replaces an older one in the list", () => {
  const older = { enrolmentId: "e0", programId: "full-body-3", name: "Full Body Build", startedOn: "2025-01-01" };
  const other = { enrolmentId: "e9", programId: "ppl-recomp-6", name: "PPL Recomp", startedOn: "2025-01-01" };
  const { paused } = withWaiting({ ...plan, paused: [older, other] }, [pause("e1")]);
  expect(paused.map(({ enrolmentId }) => enrolmentId)).toEqual(["e1", "e9"]);
});

test("other changes, and a pause of something else, leave the plan as it is", () => {
  expect(
    withWaiting(plan, [pause("e2"), { name: "logSet", input: {} }, { name: "resumeProgram", input: { enrolmentId: "e1" } }]),
  ).toBe(plan);
  expect(withWaiting(EMPTY, [pause("e1")])).toBe(EMPTY);
});
