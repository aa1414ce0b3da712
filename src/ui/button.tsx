import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { Spinner } from "./spinner";

type Props = Omit<ComponentProps<"button">, "className" | "style"> &
  ButtonLook & {
    icon?: ReactNode;
    trailing?: ReactNode;
    /** Work in progress: keeps its width, says so, ignores taps. */
    busy?: boolean | undefined;
  };

/** One action. Inside a form it submits only with type="submit". */
export function Button({ variant, size, wide, className, icon, trailing, busy, children, disabled, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonLook({ variant, size, wide, className })}
    >
      {busy ? <Spinner /> : icon}
      <span>{children}</span>
      {trailing}
    </button>
  );
}
