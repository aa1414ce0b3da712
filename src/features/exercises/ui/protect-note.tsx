"use client";
import { touchedAreas } from "@/domain/owned-equipment";
import type { ContraTag } from "@/domain/vocabulary";
import { useMember } from "@/features/account/client/member";
import { exercises as copy } from "@/lib/copy/en/exercises";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatList } from "@/lib/copy/format";
import { Banner } from "@/ui/banner";

/** Tells a lifter that the exercise asks something of an area they protect. */
export function ProtectNote({ contraindications }: { contraindications: readonly ContraTag[] }) {
  const member = useMember();
  const areas = member ? touchedAreas({ contraindications }, member.areas) : [];
  if (areas.length === 0) return null;
  return (
    <Banner tone="warning">{copy.page.protect(formatList(areas.map((area) => vocabulary.areas[area].toLowerCase())))}</Banner>
  );
}
