import fc from "fast-check";
import { expect, test } from "vitest";
import { CATALOGUE, DAY_A, input, PROGRAM, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import type { Slot } from "./program";
import type { SessionInput } from "./session-plan";
import { schemeFor } from "./session-scheme";
import { targetsOf } from "./session-shared";
import { standingOf } from "./session-slot";
import type { SlotExposure } from "./slot-state";

const bench = CATALOGUE.find(({ id }) => id === "bench")!;
const calendar = { cycle: null, week: 1, isDeload: false };

/** Two days of one lift at different effort: on a state of their own each, or on one they share by name. */
const days = (rpes: readonly [number, number], stateKey: string | undefined) =>
  rpes.map((rpe, at): Slot => {
    const blocks = [{ sets: 2, reps: [8, 12] as const, role: "work" as const, intensity: { by: "state" as const }, rpe }];
    return { ...DAY_A.slots[0]!, id: `s${at}`, blocks, ...(stateKey === undefined ? {} : { stateKey }) };
  });
const rpe = fc.constantFrom(6, 7, 8, 9);
const session = fc.record({ slot: fc.nat(1), reps: fc.integer({ min: 6, max: 13 }), rpe: fc.integer({ min: 5, max: 10 }) });

function logOf(input: SessionInput, slots: readonly Slot[], sessions: readonly { slot: number; reps: number; rpe: number }[]) {
  const exposures: SlotExposure[] = [];
  sessions.forEach(({ slot: at, reps, rpe: felt }, i) => {
    const date = addDays(TODAY, 2 * i);
    const slot = slots[at]!;
    const now = standingOf({ ...input, history: { bench: exposures }, today: date }, slot, bench, { taken: new Set(), calendar });
    const kg = now.state.value.plannedKg ?? 0;
    const target = { kg, repsMin: 8, repsMax: 12 };
    const sets = [1, 2].map(() => ({ role: "work" as const, kg, reps, rpe: felt, target }));
    const place = { date, workoutId: `w${date}`, exerciseId: "bench", stateKey: now.stateKey, slotId: slot.id };
    exposures.push({ ...place, plannedSets: 2, modified: false, sets });
  });
  return exposures;
}

test("two days of a lift see one state, or share nothing of it", () => {
  fc.assert(
    fc.property(rpe, rpe, fc.boolean(), fc.array(session, { maxLength: 8 }), (a, b, isNamed, sessions) => {
      const slots = days([a, b], isNamed ? "both" : undefined);
      const program = { ...PROGRAM, days: [{ ...DAY_A, slots }] };
      const base = input({ program, preferences: { ...input().preferences, level: "intermediate" } });
      const log = logOf(base, slots, sessions);
      const today = addDays(TODAY, 20);
      const at = (slot: Slot, exposures: readonly SlotExposure[]) =>
        standingOf({ ...base, history: { bench: exposures }, today }, slot, bench, { taken: new Set(), calendar });
      const [one, other] = slots.map((slot) => at(slot, log));
      if (one!.stateKey !== other!.stateKey) {
        expect(a).not.toBe(b);
        const own = at(
          slots[0]!,
          log.filter(({ slotId }) => slotId === "s0"),
        );
        expect(one!.state.value).toEqual(own.state.value);
      } else if (log.length > 0) {
        // Before the first session each day has a first load of its own.
        expect(one!.state.value).toEqual(other!.state.value);
      }
    }),
    { numRuns: 1000, seed: 20 },
  );
});

test("a session of a slot that is gone, or on another state now, is read as the asking one", () => {
  const [own, moved] = days([8, 6], undefined) as [Slot, Slot];
  const program = { ...PROGRAM, days: [{ ...DAY_A, slots: [own, moved] }] };
  const shared = { ...PROGRAM, days: [{ ...DAY_A, slots: days([8, 6], "both") }] };
  const at = { week: 1, stage: 0, resets: 0 };
  const read = (world: typeof program, slotId: string | null) => {
    const asking = world.days[0]!.slots[0]!;
    const scheme = schemeFor(world, asking, bench, "intermediate");
    const preferences = { ...input().preferences, level: "intermediate" as const };
    const [first, again] = [0, 1].map(() =>
      targetsOf({ program: world, preferences }, asking, bench, scheme)(at, { slotId } as SlotExposure),
    );
    expect(again).toEqual(first);
    return first?.targetRpe;
  };
  expect(["s0", "s1", "gone", null].map((slotId) => read(program, slotId))).toEqual([8, 8, 8, 8]);
  expect(["s0", "s1"].map((slotId) => read(shared, slotId))).toEqual([8, 6]);
});

test("the slot that asks is read by the scheme it asks with, also where the program has been changed since", () => {
  const slots = days([8, 6], "both");
  const program = { ...PROGRAM, days: [{ ...DAY_A, slots }] };
  const asking = { ...slots[0]!, blocks: [{ ...slots[0]!.blocks[0]!, rpe: 7 }] };
  const scheme = schemeFor(program, asking, bench, "intermediate");
  const preferences = { ...input().preferences, level: "intermediate" as const };
  const targetAt = targetsOf({ program, preferences }, asking, bench, scheme);
  const at = { week: 1, stage: 0, resets: 0 };
  const read = (slotId: string) => targetAt(at, { slotId } as SlotExposure).targetRpe;
  expect([targetAt(at).targetRpe, read("s0"), read("s1"), read("s0")]).toEqual([7, 7, 6, 7]);
});
