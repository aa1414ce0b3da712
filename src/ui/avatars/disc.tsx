import type { ReactNode } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { cx } from "../cx";
import type { Expression } from "./face";

export type AvatarProps = {
  coach: CoachId;
  expression?: Expression | undefined;
  size?: keyof typeof SIZE | undefined;
  /** Read aloud; without it the figure is decoration beside the name. */
  label?: string | undefined;
  className?: string | undefined;
};

type Props = Omit<AvatarProps, "expression"> & { children: ReactNode };

/** The box of a head: a 96 grid of fixed size, lit in the coach's own color, whatever is drawn in it and whenever. */
export function Disc({ coach, size = "md", label, className, children }: Props) {
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
      {children}
    </svg>
  );
}

const SIZE = { xs: "size-7", sm: "size-9", md: "size-12", lg: "size-18", xl: "size-28", hero: "size-44" } as const;
