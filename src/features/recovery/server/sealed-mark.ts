import type { PainMark } from "../../../domain/pain-mark";
import type { Ctx } from "../../../lib/context";
import { openField, sealField } from "../../../lib/sealed";

/** Which exercise hurts, and where: health data, so the database holds it sealed. */
type Hurt = Pick<PainMark, "exerciseId" | "area">;

export function openMark(ctx: Ctx, id: string, sealed: string): Hurt {
  return JSON.parse(openField(ctx, "pain_marks", "mark", id, sealed) ?? "") as Hurt;
}

export function sealMark(ctx: Ctx, id: string, { exerciseId, area }: Hurt): string {
  return sealField(ctx, "pain_marks", "mark", id, JSON.stringify({ exerciseId, area })) ?? "";
}
