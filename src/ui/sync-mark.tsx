import { cx } from "./cx";
import { Icon } from "./icon";

export type SyncState = "synced" | "saved" | "syncing" | "offline" | "stuck";
type Props = {
  state: SyncState;
  text: string /** Only the glyph is painted; the words are read aloud. */;
  quiet?: boolean | undefined;
};

/** Where the work is: on this device, on its way, or everywhere. */
export function SyncMark({ state, text, quiet }: Props) {
  return (
    <span
      role="status"
      className={cx(
        "inline-flex items-center gap-1.5 text-sm",
        state === "offline" && !quiet && "rounded-full bg-field px-3 py-1 shadow-card",
        state === "stuck" ? "text-error-text" : "text-ink-2",
      )}
    >
      <Icon name={GLYPH[state]} size={quiet ? 20 : 16} className={cx(state === "synced" && "text-success-text")} />
      <span className={cx(quiet && "sr-only")}>{text}</span>
    </span>
  );
}

const GLYPH = { synced: "check", saved: "device", syncing: "cloud", offline: "offline", stuck: "alert" } as const;
