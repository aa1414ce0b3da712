import { myData as copy } from "@/lib/copy/en/my-data";
import { settings } from "@/lib/copy/en/settings";
import type { Exported } from "../../client/save-export";

export type ExportState = Exported | "idle" | "working";

const OUTCOMES: Readonly<Record<Exported, string>> = {
  saved: copy.done,
  offline: settings.needsConnection,
  "too-often": copy.often,
  busy: copy.busy,
  gone: copy.gone,
  failed: copy.failed,
};

/** How saving the file goes; `working` says what is waited for. */
export function ExportStatus({ state, working = copy.working }: { state: ExportState; working?: string }) {
  const isRefused = state !== "idle" && state !== "working" && state !== "saved";
  return (
    <p role="status" className={isRefused ? "pt-2 text-error-text empty:pt-0" : "pt-2 text-ink-2 empty:pt-0"}>
      {state === "idle" ? null : state === "working" ? working : OUTCOMES[state]}
    </p>
  );
}
