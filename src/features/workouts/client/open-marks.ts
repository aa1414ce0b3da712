import type * as contract from "@/features/recovery/contract";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatList } from "@/lib/copy/format";
import type { OutputOf } from "@/lib/http/endpoint";
import { answerKey, type Kept } from "@/lib/offline/kept-answers";
import { readValue } from "@/lib/offline/store";

export type Marks = OutputOf<typeof contract.readPainMarks>;
/** An exercise that hurts, on this device. */
export type OpenMark = Marks["items"][number];

/** "shoulder and elbow" */
export function areaList(marks: readonly OpenMark[]): string {
  return formatList(marks.map(({ area }) => vocabulary.areas[area].toLowerCase()));
}

export const PAIN_KEY = answerKey("readPainMarks", {});

/** What hurts as far as this device knows; it needs no network. */
export async function openMarks(userId: string): Promise<readonly OpenMark[]> {
  return (await readValue<Kept<Marks>>(userId, PAIN_KEY))?.value.items ?? [];
}
