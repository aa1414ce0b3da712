"use client";
import { leaving } from "@/lib/copy/en/leaving";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";

type Props = {
  /** Changes the server does not have; none closes the question. */
  count: number;
  busy: boolean;
  onStay: () => void;
  onLeave: () => void;
};

/** Signing out never loses a set: stay, or leave them waiting here for the same lifter. */
export function UnsentDialog({ count, busy, onStay, onLeave }: Props) {
  return (
    <Dialog
      open={count > 0}
      onClose={onStay}
      title={leaving.unsent(count)}
      actions={
        <>
          <Button variant="ghost" busy={busy} onClick={onLeave}>
            {leaving.keep}
          </Button>
          <Button onClick={onStay}>{leaving.stay}</Button>
        </>
      }
    >
      {leaving.kept}
    </Dialog>
  );
}
