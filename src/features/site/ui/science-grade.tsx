import type { Grade } from "@/domain/reason";
import { sciencePage } from "@/lib/copy/en/science/page";
import { Badge, type BadgeTone } from "@/ui/badge";

/** How strong the evidence is, in words. */
export function ScienceGrade({ grade }: { grade: Grade }) {
  return <Badge tone={TONE[grade]}>{sciencePage.grades.names[grade]}</Badge>;
}

const TONE: Record<Grade, BadgeTone> = { A: "success", B: "info", C: "warning", P: "plain" };
