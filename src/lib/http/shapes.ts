import { z } from "zod";
import type { Fact } from "../../domain/reason";

/* Shapes that several contracts share. Text is NFC, trimmed, without NUL or lone surrogates. */

export const Id = z.uuid({ error: "Must be a uuid" }).toLowerCase();

const YEAR_MIN = "1900";
const YEAR_MAX = "2200";

/** Years that a life of training can hold; the database and the calendar agree on all of them. */
function isInLife(text: string): boolean {
  return text >= YEAR_MIN && text < YEAR_MAX;
}

export const CivilDate = z.iso
  .date({ error: "Must be a day as YYYY-MM-DD" })
  .refine(isInLife, { error: `Between ${YEAR_MIN} and ${YEAR_MAX}` });

export const Moment = z.iso
  .datetime({ offset: true, error: "Must be a time as ISO 8601" })
  .refine(isInLife, { error: `Between ${YEAR_MIN} and ${YEAR_MAX}` });

const DAYS_MAX = 800;

/** The same input, but a range must run forwards, over at most 800 days (platform specification 6.8). */
export function ranged<T extends z.ZodType<{ readonly from?: string | undefined; readonly to?: string | undefined }>>(
  input: T,
): T {
  return input.refine(isRange, { error: `At most ${DAYS_MAX} days, forwards`, path: ["to"] });
}

function isRange({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean {
  if (from === undefined || to === undefined) return true;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days >= 0 && days <= DAYS_MAX;
}

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
        .refine(isStorable, UNSTORABLE),
    );
}

/** A name or id that is stored as it came. */
export function text(max: number) {
  return z
    .string()
    .max(max, { error: `At most ${max} characters` })
    .refine(isStorable, UNSTORABLE);
}

/** The database takes neither a NUL nor half a character. */
function isStorable(value: string): boolean {
  return !value.includes("\0") && value.isWellFormed();
}

const UNSTORABLE = { error: "Contains characters that cannot be stored" };

export const Note = line(NOTE_MAX).nullable();

/** A time zone the server knows, such as Europe/Berlin. */
export const TimeZone = z.string().refine(isTimeZone, { error: "Unknown time zone" });

/** A language and perhaps a region, such as en-US. */
export const Locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, { error: "Unknown language" });

export const Nothing = z.strictObject({});

const FACT_MAX = 200;

const FactShape: z.ZodType<Fact> = z.lazy(() => z.union([z.number(), text(FACT_MAX), z.boolean(), z.null(), z.array(FactShape)]));

/** Why a recommendation is what it is: a rule id with the numbers it rests on. */
export const ReasonShape = z.object({
  rule: text(FACT_MAX),
  text: z.templateLiteral(["why.", z.string().max(FACT_MAX)]).refine(isStorable, UNSTORABLE),
  facts: z.record(text(FACT_MAX), FactShape),
  grade: z.enum(["A", "B", "C", "P"]),
  source: text(FACT_MAX).optional(),
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
