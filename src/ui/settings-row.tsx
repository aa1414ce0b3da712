import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

type Props = {
  label: string;
  hint?: ReactNode;
  /** The current value, at the far end. */
  value?: ReactNode;
  icon?: IconName | undefined;
  href?: string | undefined;
  onPress?: (() => void) | undefined;
  danger?: boolean | undefined;
};

/** One line of a list that leads somewhere or opens something. Wrap rows in RowGroup. */
export function SettingsRow({ label, hint, value, icon, href, onPress, danger }: Props) {
  const content = (
    <>
      {icon ? <Icon name={icon} className={danger ? "text-error-text" : "text-ink-2"} /> : null}
      <span className={cx("min-w-0 flex-[1_1_6rem] text-start", danger && "text-error-text")}>
        <span className="block">{label}</span>
        {hint ? <span className="block text-sm text-ink-2">{hint}</span> : null}
      </span>
      {value ? <span className="min-w-0 max-w-[max(50%,7rem)] truncate text-ink-2">{value}</span> : null}
      {href ? <Icon name="chevronRight" size={20} className="-me-1 text-ink-3" /> : null}
    </>
  );
  const look =
    "flex flex-wrap min-h-14 w-full items-center gap-4 px-4 py-2 hover:bg-press focus-visible:-outline-offset-2 rounded-control";
  return (
    <li>
      {href ? (
        <Link href={href} className={look}>
          {content}
        </Link>
      ) : onPress ? (
        <button type="button" onClick={onPress} className={look}>
          {content}
        </button>
      ) : (
        <div className="flex min-h-14 w-full flex-wrap items-center gap-4 px-4 py-2">{content}</div>
      )}
    </li>
  );
}

/** A titled list on one ground, hairlines between its rows. Rows may also be plain li. */
export function RowGroup({ title, children }: { title?: string | undefined; children: ReactNode }) {
  return (
    <section>
      {title ? <h2 className="px-4 pb-2 text-sm font-medium text-ink-2">{title}</h2> : null}
      <ul className="overflow-clip rounded-card bg-card shadow-card forced-colors:border [&>li+li]:border-t [&>li+li]:border-hairline">
        {children}
      </ul>
    </section>
  );
}
