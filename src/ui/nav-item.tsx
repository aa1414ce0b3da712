import Link from "next/link";
import type { ReactNode } from "react";
import type { IconName } from "./icon-paths";

/** One place of the app: a link, or a button when it opens a sheet. */
export type NavPlace = {
  label: string;
  icon: IconName;
  current: boolean;
  href?: string | undefined;
  onPress?: (() => void) | undefined;
};

/** The element behind a place in the bottom bar and in the rail. */
export function NavItem({ place, className, children }: { place: NavPlace; className: string; children: ReactNode }) {
  return place.href ? (
    <Link href={place.href} aria-current={place.current ? "page" : undefined} className={className}>
      {children}
    </Link>
  ) : (
    <button type="button" aria-haspopup="dialog" onClick={place.onPress} className={className}>
      {children}
    </button>
  );
}
