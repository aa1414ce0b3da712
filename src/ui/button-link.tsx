import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

type Props = Omit<ComponentProps<typeof Link>, "className" | "style"> & ButtonLook & { icon?: ReactNode; trailing?: ReactNode };

/** A link with the look of a button: it goes somewhere, it does not do something. */
export function ButtonLink({ variant, size, wide, className, icon, trailing, children, ...rest }: Props) {
  return (
    <Link {...rest} className={buttonLook({ variant, size, wide, className })}>
      {icon}
      <span>{children}</span>
      {trailing}
    </Link>
  );
}
