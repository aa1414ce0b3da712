"use client";
import { type ReactNode, useId } from "react";
import { Modal } from "./modal";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  /** Buttons, the safe one first; they share the width on a phone. */
  actions: ReactNode;
};

/** A question that must be answered before going on. */
export function Dialog({ open, onClose, title, children, actions }: Props) {
  const id = useId();
  return (
    <Modal open={open} onClose={onClose} labelledBy={id} scrimCloses={false} className="mo-dialog">
      <div className="grid gap-3 p-6">
        <h2 id={id} className="text-xl font-semibold">
          {title}
        </h2>
        {children ? <div className="text-ink-2">{children}</div> : null}
        <div className="mt-3 flex flex-wrap-reverse justify-end gap-2 *:flex-1 sm:*:flex-none">{actions}</div>
      </div>
    </Modal>
  );
}
