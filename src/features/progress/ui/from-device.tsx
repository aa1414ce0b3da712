import { progress } from "@/lib/copy/en/progress";
import { SyncMark } from "@/ui/sync-mark";

/** Told when the numbers are the last ones kept on this device. */
export function FromDevice({ asOf }: { asOf: number | null }) {
  return asOf === null ? null : <SyncMark state="offline" text={progress.offline} />;
}
