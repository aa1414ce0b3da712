import { frame } from "@/lib/copy/en/frame";
import { SyncMark } from "./sync-mark";

type Props = {
  /** Told when the numbers are not fresh: "As of 6:40 PM."; null while they are. */
  stale: string | null;
  updating: boolean;
};

/** How old what is on screen is. It stands in the room under a page header, so that nothing moves when it comes or goes. */
export function Freshness({ stale, updating }: Props) {
  return (
    <div className="-mt-5 flex h-8 items-start">
      {stale !== null ? (
        <SyncMark state="offline" text={stale} />
      ) : updating ? (
        <SyncMark state="syncing" text={frame.sync.updating} />
      ) : null}
    </div>
  );
}
