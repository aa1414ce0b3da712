import type { CoachId } from "@/domain/vocabulary";

/** The moments shown in public, all with the same sample facts in every voice. */
export const SHOWN_MOMENTS = ["greeting", "set", "record", "missed_week"] as const;
export type ShownMoment = (typeof SHOWN_MOMENTS)[number];

/** One coach as the public pages show it. */
export interface Voice {
  readonly id: CoachId;
  readonly name: string;
  readonly role: string;
  readonly character: string;
  readonly motto: string;
  readonly lines: Readonly<Record<ShownMoment, string>>;
}
