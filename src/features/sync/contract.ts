import { z } from "zod";
import { endpoint } from "../../lib/http/endpoint";

const OPS_MAX = 50;

export const Op = z.strictObject({
  seq: z.int().min(1),
  id: z.uuid(),
  name: z.string().max(40),
  input: z.record(z.string(), z.unknown()),
  clock: z.string().regex(/^\d{15}\.\d{5}\.[A-Za-z0-9-]{1,64}$/, { error: "Not a clock" }),
});
export type Op = z.infer<typeof Op>;

export const Verdict = z.object({
  seq: z.int(),
  status: z.enum(["done", "rejected"]),
  code: z.string().optional(),
  message: z.string().optional(),
  result: z.unknown().optional(),
});
export type Verdict = z.infer<typeof Verdict>;

export const Change = z.object({
  table: z.enum(["workouts", "workout_exercises", "sets"]),
  id: z.string(),
  rev: z.int(),
  clock: z.string().nullable(),
  row: z.record(z.string(), z.unknown()).nullable(),
});
export type Change = z.infer<typeof Change>;

/** Push and pull in one call: an op leaves the phone's queue only with a verdict. */
export const sync = endpoint({
  id: "sync",
  method: "POST",
  path: "/sync",
  access: "user",
  limit: "api",
  summary: "Push queued changes and pull what is new",
  bodyMax: 1024 * 1024,
  input: z.strictObject({
    protocol: z.literal(1),
    deviceId: z.string().regex(/^[A-Za-z0-9-]{8,64}$/, { error: "Not a device id" }),
    epoch: z.string().max(64).nullable(),
    cursor: z.int().min(0),
    ops: z.array(Op).max(OPS_MAX, { error: `At most ${OPS_MAX} changes a call` }),
  }),
  output: z.object({
    epoch: z.string(),
    cursor: z.int(),
    serverTime: z.iso.datetime(),
    more: z.boolean(),
    verdicts: z.array(Verdict),
    changes: z.array(Change),
  }),
});
