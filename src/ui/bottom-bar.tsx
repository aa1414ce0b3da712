import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { NavItem, type NavPlace } from "./nav-item";

type Props = {
  label: string;
  places: readonly NavPlace[];
  /** The slim bar of an open workout, above the places. */
  resume?: ReactNode;
};

/** Five places, 64 px and the safe area; the rail takes over from 1024 px. A dock stands on it by --mo-bar. */
export function BottomBar({ label, places, resume }: Props) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-dock bg-group shadow-[inset_0_1px_0_0_var(--mo-hairline)] lg:hidden forced-colors:border-t">
      {resume}
      <nav aria-label={label}>
        <ul className="flex h-[64px]">
          {places.map((place) => (
            <li key={place.label} className="flex-1">
              <NavItem
                place={place}
                className={cx(
                  "relative grid size-full place-content-center justify-items-center gap-0.5 text-[min(0.75rem,3.5vw)] focus-visible:-outline-offset-4",
                  place.current ? "font-semibold text-ink" : "text-ink-2",
                )}
              >
                {place.current ? (
                  <span
                    aria-hidden="true"
                    className="absolute inset-x-0 top-0 mx-auto h-[3px] w-8 rounded-b-full bg-coach-graphic"
                  />
                ) : null}
                <Icon name={place.icon} className={cx(place.current && "text-coach-graphic")} />
                {place.label}
              </NavItem>
            </li>
          ))}
        </ul>
      </nav>
      <div className="pb-safe" />
    </div>
  );
}
