import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { exerciseStatus, type StatusInput, type StatusSession, statusList } from "./exercise-status";

const TODAY = "2026-05-01";
const session = (ago: number, totalReps: number, over: Partial<StatusSession> = {}): StatusSession => ({
  date: addDays(TODAY, -ago),
  kg: 60,
  totalReps,
  rpes: [8, 8],
  ...over,
});
const of = (sessions: readonly StatusSession[], over: Partial<StatusInput> = {}) =>
  exerciseStatus({ today: TODAY, sessions, blockedBy: null, isReady: false, stepKg: 2.5, ...over });

describe("how an exercise stands", () => {
  test("new without a session in sixty days", () => {
    expect(of([]).value.status).toBe("new");
    expect(of([session(60, 24)])).toMatchObject({ value: { status: "new" }, missing: ["history"] });
    expect(of([session(59, 24)]).value.status).toBe("maintain");
    expect(of([session(-1, 24)]).value.status).toBe("new");
  });

  test("blocked before ready, ready before all that follows", () => {
    const tired = [session(5, 24, { rpes: [10, 10] }), session(2, 24, { rpes: [10, 10] })];
    expect(of(tired, { blockedBy: "gate.fatigue", isReady: true }).value.status).toBe("blocked");
    expect(of(tired, { isReady: true }).value.status).toBe("ready");
  });

  test("two sessions above 9.5 with three rated sets: five percent, or one step if that is more", () => {
    const tired = (rpes: number[]) => [session(5, 24, { rpes }), session(2, 24, { rpes })];
    expect(of(tired([10, 9.5])).value).toEqual({ status: "regress", offerKg: 3 });
    expect(of(tired([10, 9.5]), { stepKg: 5 }).value.offerKg).toBe(5);
    expect(of(tired([10, 9.5]), { stepKg: null }).value.offerKg).toBe(3);
    expect(of(tired([9.5, 9.5])).value.status).toBe("maintain");
    expect(of(tired([10])).value.status).toBe("maintain");
  });

  test("four of the last five at this load without one more rep", () => {
    const flat = [session(20, 24), session(15, 24), session(10, 23), session(5, 24)];
    expect(of(flat).value.status).toBe("stalled");
    expect(of([...flat].reverse()).value.status).toBe("stalled");
    expect(of(flat.slice(1)).value.status).toBe("maintain");
    expect(of([...flat, session(1, 25)]).value.status).toBe("maintain");
    expect(of([session(25, 30, { kg: 57.5 }), ...flat]).value.status).toBe("stalled");
    expect(of([...flat, session(1, 20, { kg: 62.5 })]).value.status).toBe("maintain");
  });
});

test("each status says what it rests on", () => {
  const rested = [session(5, 24), session(2, 24)];
  const said = (sessions: readonly StatusSession[], over: Partial<StatusInput> = {}) => {
    const { value, confidence, missing, reasons } = of(sessions, over);
    return [value, confidence, missing, reasons.map(({ rule, facts, grade }) => ({ rule, facts, grade }))];
  };
  const told = (status: string, facts: object, offerKg: number | null = null, missing: readonly string[] = []) => [
    { status, offerKg },
    "high",
    missing,
    [{ rule: `status.${status}`, facts, grade: "C" }],
  ];
  expect(said([])).toEqual(told("new", { days: 60 }, null, ["history"]));
  expect(said(rested, { blockedBy: "gate.rpe" })).toEqual(told("blocked", { gate: "gate.rpe" }));
  expect(said(rested, { isReady: true })).toEqual(told("ready", { kg: 60 }));
  expect(said(rested)).toEqual(told("maintain", { kg: 60 }));
  const tired = [session(5, 24, { rpes: [10, 10] }), session(2, 24, { rpes: [10] })];
  expect(said(tired)).toEqual(told("regress", { kg: 60, meanRpe: 10, offerKg: 3 }, 3));
  const flat = [20, 15, 10, 5].map((ago) => session(ago, 24));
  expect(said(flat)).toEqual(told("stalled", { kg: 60, sessions: 4, of: 5 }));
});

test("the newest session is the last one, in whatever order they come, today included", () => {
  const rows = [session(5, 24), session(0, 24, { kg: 62.5 }), session(9, 24, { kg: 57.5 })];
  for (const order of [rows, [...rows].reverse(), [rows[1]!, rows[2]!, rows[0]!]]) {
    expect(of(order).reasons[0].facts).toEqual({ kg: 62.5 });
  }
  const today = { exerciseId: "a", lastDate: TODAY, status: "ready" as const };
  expect(statusList([today], "ready", TODAY)).toEqual([today]);
  const hard = { rpes: [10, 10] };
  expect(of([session(9, 24, hard), session(1, 24, { rpes: [8] }), session(5, 24, hard)]).value.status).toBe("maintain");
});

test("only the newest two sessions are asked how hard it was, and only the newest five whether it stalls", () => {
  const tired = [session(20, 24, { rpes: [10, 10, 10] }), session(5, 25), session(2, 26)];
  expect(of(tired).value.status).toBe("maintain");
  // The best of six sessions ago no longer counts: five flat ones since then do.
  const since = [25, 20, 15, 10, 5].map((ago) => session(ago, 24));
  expect(of([session(30, 20), ...since]).value.status).toBe("stalled");
  expect(of([...since.slice(0, 3), session(4, 20, { kg: 55 }), session(3, 20, { kg: 55 })]).value.status).toBe("maintain");
});

test("lists are short, new and in order", () => {
  const entries = [1, 3, 5, 7, 9, 11, 14].map((ago) => ({
    exerciseId: `e${ago}`,
    lastDate: addDays(TODAY, -ago),
    status: "ready" as const,
  }));
  const twin = { exerciseId: "a", lastDate: addDays(TODAY, -1), status: "ready" as const };
  expect(statusList([...entries].reverse(), "ready", TODAY).map((e) => e.exerciseId)).toEqual(["e1", "e3", "e5", "e7", "e9"]);
  expect(statusList(entries.slice(5), "ready", TODAY).map((e) => e.exerciseId)).toEqual(["e11"]);
  expect(statusList([entries[0]!, twin], "ready", TODAY)[0]?.exerciseId).toBe("a");
  expect(statusList(entries, "stalled", TODAY)).toEqual([]);
  const stuck = [2, 20, 29, 28, 30].map((ago) => ({
    exerciseId: `s${ago}`,
    lastDate: addDays(TODAY, -ago),
    status: "stalled" as const,
  }));
  expect(statusList(stuck, "stalled", TODAY).map((e) => e.exerciseId)).toEqual(["s2", "s20", "s28"]);
  expect(statusList([{ ...twin, lastDate: addDays(TODAY, 1) }], "ready", TODAY)).toEqual([]);
});

test("two sessions of one day keep their order, whatever the list's, and equals go by id", () => {
  const day = [session(20, 24), session(15, 24), session(10, 24), session(5, 24), session(5, 25)];
  expect(of(day).value.status).toBe("maintain");
  const twins = ["b", "a", "c"].map((exerciseId) => ({ exerciseId, lastDate: TODAY, status: "ready" as const }));
  for (const list of [twins, [...twins].reverse()])
    expect(statusList(list, "ready", TODAY).map(({ exerciseId }) => exerciseId)).toEqual(["a", "b", "c"]);
});
