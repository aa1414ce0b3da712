import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger" | "link";
/** sm (36 px) is for dense desktop rows only; everything a thumb meets is md (44) or lg (56). */
export type ButtonSize = "sm" | "md" | "lg";
export type ButtonLook = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Fills its row. */
  wide?: boolean | undefined;
  className?: string | undefined;
};

/** The classes of every button and of links that look like one. */
export function buttonLook({ variant = "primary", size = "md", wide, className }: ButtonLook): string {
  const shape = variant === "link" ? cx("min-h-11", LINK) : cx(SHAPE, HEIGHT[size], TONE[variant]);
  return cx(shape, wide && "w-full", className);
}

const SHAPE =
  "press relative inline-flex select-none items-center justify-center gap-2 rounded-button text-center leading-tight font-semibold max-w-full " +
  "disabled:cursor-not-allowed aria-disabled:cursor-not-allowed forced-colors:border forced-colors:border-current";

const LINK =
  "inline-flex min-w-11 items-center gap-1.5 rounded-control font-medium text-accent-text underline decoration-1 underline-offset-4 " +
  "hover:decoration-2 disabled:text-ink-off disabled:no-underline";

const HEIGHT: Record<ButtonSize, string> = {
  sm: "h-9 px-3 text-sm",
  md: "min-h-11 px-4 py-1 text-base",
  lg: "min-h-14 px-6 py-1 text-lg",
};

const TONE: Record<Exclude<ButtonVariant, "link">, string> = {
  primary:
    "bg-accent text-accent-label hover:bg-[color-mix(in_srgb,var(--mo-accent-primary)_88%,white)] " +
    "disabled:bg-field disabled:text-ink-off",
  secondary: "bg-tonal text-ink hover:bg-[color-mix(in_srgb,var(--mo-tonal)_90%,var(--mo-text-primary))] disabled:text-ink-off",
  ghost: "text-ink-2 hover:bg-press hover:text-ink disabled:text-ink-off",
  danger:
    "bg-error text-error-label hover:bg-[color-mix(in_srgb,var(--mo-error)_88%,var(--mo-text-primary))] disabled:bg-field disabled:text-ink-off",
};
