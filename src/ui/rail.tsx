import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { NavItem, type NavPlace } from "./nav-item";

type Props = {
  label: string;
  /** The wordmark or, collapsed, its initial. */
  head?: ReactNode;
  places: readonly NavPlace[];
  /** Quieter places under the main ones. */
  more?: readonly NavPlace[] | undefined;
  foot?: ReactNode;
  /** 72 px instead of 240: names are read aloud only. */
  collapsed?: boolean | undefined;
};

/** The same places at the left edge, from 1024 px. */
export function Rail({ label, head, places, more, foot, collapsed }: Props) {
  return (
    <div
      className={cx(
        "sticky top-[var(--mo-top)] hidden h-[calc(100dvh-var(--mo-top))] shrink-0 flex-col overflow-y-auto px-3 py-6 shadow-[inset_-1px_0_0_0_var(--mo-hairline)] lg:flex",
        collapsed ? "w-18" : "w-60",
      )}
    >
      {head ? <div className="px-3 pb-8">{head}</div> : null}
      <nav aria-label={label} className="grid gap-8">
        <Places places={places} collapsed={collapsed} />
        {more ? <Places places={more} collapsed={collapsed} quiet /> : null}
      </nav>
      {foot ? <div className="mt-auto px-3 pt-6">{foot}</div> : null}
    </div>
  );
}

type PlacesProps = { places: readonly NavPlace[]; collapsed: boolean | undefined; quiet?: boolean };

function Places({ places, collapsed, quiet }: PlacesProps) {
  return (
    <ul className={cx(!quiet && "grid gap-1")}>
      {places.map((place) => (
        <li key={place.label}>
          <NavItem
            place={place}
            className={cx(
              "relative flex w-full items-center gap-3 rounded-button px-3 text-start hover:bg-press",
              quiet ? "min-h-10 text-sm" : "min-h-12",
              place.current ? "bg-press font-semibold text-ink" : "text-ink-2 hover:text-ink",
            )}
          >
            {place.current ? (
              <span aria-hidden="true" className="absolute inset-y-3 -start-3 w-[3px] rounded-e-full bg-coach-graphic" />
            ) : null}
            <span className={cx("grid size-6 shrink-0 place-content-center", place.current && "text-coach-graphic")}>
              <Icon name={place.icon} size={quiet ? 20 : 24} />
            </span>
            <span className={cx(collapsed && "sr-only")}>{place.label}</span>
          </NavItem>
        </li>
      ))}
    </ul>
  );
}
