import { z } from "zod";
import type { Fact } from "../../domain/reason";

/* Shapes that several contracts share. Text is NFC, trimmed, without NUL or lone surrogates. */

export const Id = z.uuid({ error: "Must be a uuid" });

export const CivilDate = z.iso.date({ error: "Must be a day as YYYY-MM-DD" });

export const Moment = z.iso.datetime({ offset: true, error: "Must be a time as ISO 8601" });

export const NOTE_MAX = 500;

export function line(max: number, min = 0) {
  return z
    .string()
    .transform((value) => value.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(min, { error: min === 1 ? "Must not be empty" : `At least ${min} characters` })
        .max(max, { error: `At most ${max} characters` })
        .refine((value) => !value.includes("\0") && value.isWellFormed(), { error: "Contains characters that cannot be stored" }),
    );
}

export const Note = line(NOTE_MAX).nullable();

/** A time zone the server knows, such as Europe/Berlin. */
export const TimeZone = z.string().refine(isTimeZone, { error: "Unknown time zone" });

export const Nothing = z.strictObject({});

const FactShape: z.ZodType<Fact> = z.lazy(() => z.union([z.number(), z.string(), z.boolean(), z.null(), z.array(FactShape)]));

/** Why a recommendation is what it is: a rule id with the numbers it rests on. */
export const ReasonShape = z.object({
  rule: z.string(),
  text: z.templateLiteral(["why.", z.string()]),
  facts: z.record(z.string(), FactShape),
  grade: z.enum(["A", "B", "C", "P"]),
  source: z.string().optional(),
});

export const Page = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(200).optional(),
};

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
