"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { feedback } from "@/lib/copy/en/feedback";
import { frame } from "@/lib/copy/en/frame";
import { cx } from "@/ui/cx";
import { Icon } from "@/ui/icon";
import type { NavPlace } from "@/ui/nav-item";
import { Sheet } from "@/ui/sheet";
import { feedbackAbout } from "../../client/page-name";
import { SignOutButton } from "./sign-out-button";

type Props = { open: boolean; onClose: () => void; places: readonly NavPlace[] };

/** Everything that is not in the bar. */
export function MoreSheet({ open, onClose, places }: Props) {
  const href = feedbackAbout(usePathname());
  const all = [...places, { label: feedback.link, icon: "edit" as const, href, current: false }];
  return (
    <Sheet open={open} onClose={onClose} title={frame.nav.more} closeLabel={frame.actions.close} footer={<SignOutButton />}>
      <ul className="grid gap-1">
        {all.map((place) => (
          <li key={place.label}>
            <Link
              href={place.href ?? "/dashboard"}
              replace
              onClick={onClose}
              aria-current={place.current ? "page" : undefined}
              className={cx(
                "flex min-h-14 items-center gap-4 rounded-button px-3 hover:bg-press",
                place.current ? "font-semibold text-ink" : "text-ink-2",
              )}
            >
              <Icon name={place.icon} />
              {place.label}
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
