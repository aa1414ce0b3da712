import type { ReactNode } from "react";
import { cx } from "./cx";
import { Digits } from "./digits";

type Props = {
  /** The number as text; it never wraps. */
  text: string;
  unit?: string | undefined;
  label: ReactNode;
  /** "+2.5 kg in 4 weeks"; the word carries the meaning, the tone only supports it. */
  change?: { text: string; tone?: "good" | "bad" | "plain" | undefined } | undefined;
  size?: "sm" | "md" | "lg" | "giant" | undefined;
  /** Set in type that touches the card's lower edge. Only inside a Card with pad="none". */
  bleed?: boolean | undefined;
  /** A record was just set: the numeral catches the light once. */
  fresh?: boolean | undefined;
};

/** A number big enough to read at arm's length, and the words that say what it counts. */
export function StatNumeral({ text, unit, label, change, size = "lg", bleed, fresh }: Props) {
  return (
    <dl className={cx("flex min-w-0 flex-col", bleed && "-mb-2 justify-end")}>
      <dt className={cx("text-ink-2", !bleed && "order-1", size === "sm" ? "text-xs" : "text-sm")}>{label}</dt>
      <dd className={cx("num whitespace-nowrap", SIZE[size], fresh && "mo-sheen")}>
        <span key={text} className="mo-roll">
          <Digits text={text} />
        </span>
        {unit ? <span className="unit">{unit}</span> : null}
      </dd>
      {change ? <dd className={cx("order-2 text-sm", TONE[change.tone ?? "plain"])}>{change.text}</dd> : null}
    </dl>
  );
}

const SIZE = {
  sm: "text-2xl",
  md: "text-4xl",
  lg: "text-5xl",
  giant: "-ms-[0.04em] text-giant leading-[0.9]",
} as const;

const TONE = { good: "text-success-text", bad: "text-warning-text", plain: "text-ink-2" } as const;
