import type { ComponentType } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { Ace } from "./avatars/ace";
import { Chip } from "./avatars/chip";
import { type AvatarProps, Disc } from "./avatars/disc";
import type { Expression } from "./avatars/face";
import { Max } from "./avatars/max";
import { Mo } from "./avatars/mo";
import { Nova } from "./avatars/nova";
import { Rex } from "./avatars/rex";
import { Sage } from "./avatars/sage";
import { Sam } from "./avatars/sam";

/** The avatar of pages that show the whole cast: all eight faces in one piece, drawn at once and without scripts. */
export function CastAvatar({ expression = "neutral", ...box }: AvatarProps) {
  const Figure = FIGURES[box.coach];
  return (
    <Disc {...box}>
      <Figure mood={expression} />
    </Disc>
  );
}

const FIGURES: Record<CoachId, ComponentType<{ mood: Expression }>> = {
  sam: Sam,
  max: Max,
  sage: Sage,
  nova: Nova,
  ace: Ace,
  chip: Chip,
  rex: Rex,
  mo: Mo,
};
