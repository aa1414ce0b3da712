"use client";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import { IconButton } from "./icon-button";
import { Modal } from "./modal";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  /** Stays in view under the scrolling content: the sheet's own action. */
  footer?: ReactNode;
  tall?: boolean | undefined;
  /** Text only: it takes the focus itself, so that the keys can scroll it. */
  reading?: boolean;
  children: ReactNode;
};

/** Rises from the bottom on a phone, stands at the end edge from 1024 px. */
export function Sheet({ open, onClose, title, closeLabel, footer, tall, reading, children }: Props) {
  const id = useId();
  return (
    <Modal open={open} onClose={onClose} labelledBy={id} className="mo-sheet">
      <div className={cx("flex max-h-[88dvh] flex-col lg:h-dvh lg:max-h-none", tall && "min-h-[88dvh] lg:min-h-0")}>
        <header className="flex items-center gap-2 ps-5 pe-2 pt-2">
          <h2 id={id} className="me-auto py-2 text-xl font-semibold">
            {title}
          </h2>
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        <div
          className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pt-2 pb-6"
          {...(reading ? { role: "group", tabIndex: 0, "aria-labelledby": id } : {})}
        >
          {children}
        </div>
        {footer ? <footer className="border-t border-hairline px-5 pt-3 pb-3">{footer}</footer> : null}
        <div className="pb-safe" />
      </div>
    </Modal>
  );
}
