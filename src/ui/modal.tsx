"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { useBackCloses } from "./use-back-closes";

type Props = {
  open: boolean;
  onClose: () => void;
  labelledBy: string;
  /** False when a choice must be made: Escape and back still close, the scrim does not. */
  scrimCloses?: boolean | undefined;
  className: string;
  children: ReactNode;
};

/** The browser's own modal: it traps focus, makes the page inert, hears Escape and gives focus back. */
export function Modal({ open, onClose, labelledBy, scrimCloses = true, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useBackCloses(open, onClose);
  useEffect(() => {
    const node = dialog.current;
    if (!node || !open) return;
    const origin = document.activeElement;
    node.showModal();
    return () => {
      node.close();
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus({ preventScroll: true });
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for the scrim is Escape, heard by onCancel
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      className={className}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (scrimCloses && event.target === dialog.current) onClose();
      }}
    >
      {open ? children : null}
    </dialog>
  );
}
