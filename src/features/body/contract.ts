import { z } from "zod";
import { UNITS } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { CivilDate, Id, Note, Nothing, ReasonShape } from "../../lib/http/shapes";

const weight = z.strictObject({
  value: z.number().min(20, { error: "At least 20" }).max(900, { error: "At most 900" }),
  unit: z.enum(UNITS),
});

/** One weigh-in a day; a second on the same day replaces the first. */
export const logWeight = endpoint({
  id: "logWeight",
  method: "PUT",
  path: "/weights/:weightId",
  access: "user",
  limit: "api",
  summary: "Log body weight",
  input: z.strictObject({ weightId: Id, day: CivilDate, weight, note: Note, confirmed: z.boolean().default(false) }),
  output: z.object({ weightId: Id, replaced: Id.nullable() }),
});

export const deleteWeight = endpoint({
  id: "deleteWeight",
  method: "DELETE",
  path: "/weights/:weightId",
  access: "user",
  limit: "api",
  summary: "Delete a weigh-in",
  input: z.strictObject({ weightId: Id }),
  output: z.object({ weightId: Id }),
});

export const WeightEntry = z.object({
  id: Id,
  day: CivilDate,
  kg: z.number(),
  value: z.number(),
  unit: z.enum(UNITS),
  note: z.string().nullable(),
  /** The lifter has said that an unlikely value is right. */
  confirmed: z.boolean(),
});

export const readBody = endpoint({
  id: "readBody",
  method: "GET",
  path: "/body",
  access: "user",
  limit: "api",
  summary: "Weigh-ins with trend",
  input: Nothing,
  output: z.object({
    entries: z.array(WeightEntry),
    /** Smoothed trend by day; empty before four entries over ten days. */
    trend: z.array(z.object({ day: CivilDate, kg: z.number(), lo80: z.number(), hi80: z.number() })),
    current: z
      .object({
        kg: z.number(),
        weekChangeKg: z.number().nullable(),
        mean30Kg: z.number().nullable(),
        min30Kg: z.number().nullable(),
        max30Kg: z.number().nullable(),
        direction: z.enum(["losing", "gaining", "stable"]).nullable(),
      })
      .nullable(),
    entriesUntilTrend: z.int(),
    /** An entry held back as unlikely until it is confirmed. */
    odd: z.object({ id: Id, kg: z.number(), trendKg: z.number() }).nullable(),
    reasons: z.array(ReasonShape),
  }),
});
