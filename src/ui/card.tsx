import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

/** Decorative day colors; the name of the day always stands beside them. */
export type Edge = "coach" | "push" | "pull" | "legs" | "mobility" | "cardio";

type Props = Omit<ComponentProps<"div">, "className" | "style"> & {
  children: ReactNode;
  as?: "div" | "section" | "article" | "li" | undefined;
  /** A 3 px lamp along the leading edge. */
  edge?: Edge | undefined;
  pad?: "none" | "md" | "lg" | undefined;
  className?: string | undefined;
};

/** A flat ground with a 1 px inner light; content may bleed to its edge. */
export function Card({ children, as: Tag = "div", edge, pad = "md", className, ...rest }: Props) {
  return (
    <Tag
      {...(rest as ComponentProps<"div"> & ComponentProps<"li">)}
      className={cx(
        "relative isolate overflow-clip rounded-card bg-card shadow-card forced-colors:border forced-colors:border-current",
        PAD[pad],
        className,
      )}
    >
      {edge ? <span aria-hidden="true" className={cx("absolute inset-y-0 start-0 w-[3px]", EDGE[edge])} /> : null}
      {children}
    </Tag>
  );
}

const PAD = { none: "", md: "p-4", lg: "p-5 md:p-6" } as const;

const EDGE: Record<Edge, string> = {
  coach: "bg-coach-graphic",
  push: "bg-push",
  pull: "bg-pull",
  legs: "bg-legs",
  mobility: "bg-mobility",
  cardio: "bg-cardio",
};
