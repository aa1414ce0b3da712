import type { ComponentType } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { Ace } from "./avatars/ace";
import { Chip } from "./avatars/chip";
import type { Expression } from "./avatars/face";
import { Max } from "./avatars/max";
import { Mo } from "./avatars/mo";
import { Nova } from "./avatars/nova";
import { Rex } from "./avatars/rex";
import { Sage } from "./avatars/sage";
import { Sam } from "./avatars/sam";
import { cx } from "./cx";

type Props = {
  coach: CoachId;
  expression?: Expression | undefined;
  size?: keyof typeof SIZE | undefined;
  /** Read aloud; without it the figure is decoration beside the name. */
  label?: string | undefined;
  className?: string | undefined;
};

/** A coach's head on a 96 grid, lit in the coach's own color. */
export function Avatar({ coach, expression = "neutral", size = "md", label, className }: Props) {
  const Figure = FIGURES[coach];
  return (
    <svg
      viewBox="0 0 96 96"
      data-coach={coach}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      role="img"
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={cx("shrink-0 overflow-clip rounded-full", SIZE[size], className)}
    >
      <Figure mood={expression} />
    </svg>
  );
}

const SIZE = { xs: "size-7", sm: "size-9", md: "size-12", lg: "size-18", xl: "size-28", hero: "size-44" } as const;

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
