import { z } from "zod";
import { endpoint } from "../../lib/http/endpoint";
import { Nothing } from "../../lib/http/shapes";
import { ROUTE_PATTERNS } from "../../lib/route-patterns";

const MINUTE_MS = 60_000;
const SHIFT_MAX = 10;
/** Whole milliseconds; a page that took longer is not counted. */
const Ms = z.int().min(0).max(MINUTE_MS);

/** How a visit felt, with nothing in it that says whose it was. */
export const sendVitals = endpoint({
  id: "sendVitals",
  method: "POST",
  path: "/vitals",
  access: "public",
  limit: "public",
  summary: "What a browser measured of one visit: times in milliseconds, layout shift as a score",
  bodyMax: 1_024,
  input: z.strictObject({
    /** The page on which the visit began. */
    route: z.enum(ROUTE_PATTERNS),
    vitals: z
      .strictObject({ fcp: Ms, lcp: Ms, inp: Ms, ttfb: Ms, cls: z.number().min(0).max(SHIFT_MAX) })
      .partial()
      .refine((vitals) => Object.keys(vitals).length > 0, { error: "Nothing was measured" }),
  }),
  output: z.object({ counted: z.literal(true) }),
});

/** What the lifter has said to being counted, and the pseudonym under which a service outside counts them. */
export const readCounting = endpoint({
  id: "readCounting",
  method: "GET",
  path: "/counting",
  access: "user",
  limit: "api",
  summary: "Whether the lifter allows being counted, and under which pseudonym",
  input: Nothing,
  output: z.object({
    /** Null until they have said. */
    allowed: z.boolean().nullable(),
    /** The same for recordings of broken pages. */
    recordings: z.boolean().nullable(),
    /** Null where counts stay in this instance. */
    subject: z.string().max(40).nullable(),
  }),
});

/** What the lifter says to recordings of broken pages: a consent of its own, which a row of `consents` remembers. */
export const answerReplay = endpoint({
  id: "answerReplay",
  method: "PUT",
  path: "/counting/recordings",
  access: "user",
  limit: "api",
  summary: "Allow recordings of broken pages, or take that back",
  input: z.strictObject({ allowed: z.boolean() }),
  output: z.object({ allowed: z.boolean() }),
});
