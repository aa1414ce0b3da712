import type { EventType } from "../../../domain/event-types";
import { bucket, type Counted } from "../../../lib/analytics/events";
import { isUuid } from "../../../lib/ids";

/** A fact as it stands in the log of events. */
export interface FactRow {
  readonly type: EventType;
  readonly payload: unknown;
}

type Payload = Readonly<Record<string, unknown>>;

const text = (value: unknown, otherwise: string) => (typeof value === "string" ? value : otherwise);
const number = (value: unknown) => (typeof value === "number" ? value : 0);

/** What a fact counts as. What only the browser knows of a set, a screen or a tap is not guessed here. */
const COUNTED: Partial<Record<EventType, (payload: Payload) => Counted>> = {
  "user.joined": ({ method }) => ({ name: "signup_completed", props: { method: text(method, "email") } }),
  "workout.started": ({ source }) => ({ name: "workout_started", props: { source: text(source, "empty") } }),
  "workout.finished": ({ minutes, sets, isLate }) => ({
    name: "workout_finished",
    props: {
      minutes_bucket: bucket(number(minutes), [15, 30, 45, 60, 90]),
      sets_bucket: bucket(number(sets), [5, 10, 15, 20, 30]),
      offline: isLate === true,
    },
  }),
  "workout.discarded": () => ({ name: "workout_discarded", props: {} }),
  "record.broken": ({ kind }) => ({ name: "pr_celebrated", props: { kind: text(kind, "other") } }),
  "recovery.logged": ({ isExtended }) => ({ name: "checkin_logged", props: { extended: isExtended === true } }),
  "weight.logged": () => ({ name: "weight_logged", props: {} }),
  // A program of the lifter's own has no name that others know.
  "program.started": ({ programId }) => ({
    name: "program_started",
    props: { slug: isUuid(text(programId, "")) ? "own" : text(programId, "") },
  }),
  "checkout.started": () => ({ name: "checkout_started", props: {} }),
  "pro.started": () => ({ name: "pro_started", props: {} }),
  "pro.cancelled": () => ({ name: "pro_cancelled", props: { reason: null } }),
};

export function countedOf({ type, payload }: FactRow): Counted | null {
  return COUNTED[type]?.((payload ?? {}) as Payload) ?? null;
}
