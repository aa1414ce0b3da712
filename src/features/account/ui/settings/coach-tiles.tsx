"use client";
import type { CoachId } from "@/domain/vocabulary";
import { onboarding } from "@/lib/copy/en/onboarding";
import { coaches } from "@/lib/db/data/coaches/coaches";
import { Avatar } from "@/ui/avatar";
import { Tiles } from "../onboarding/tiles";

type Props = { legend: string; value: CoachId; second?: CoachId | null; onChange: (coach: CoachId) => void };

/** All eight voices with their shortest taste. */
export function CoachTiles({ legend, value, second, onChange }: Props) {
  return (
    <Tiles
      legend={legend}
      options={coaches.map(({ slug, name, role, motto }) => ({
        value: slug,
        title: slug === second ? `${name} · ${onboarding.coach.second}` : `${name} · ${role}`,
        detail: motto,
        lead: <Avatar coach={slug} size="md" />,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
