"use client";
import { useEffect, useRef } from "react";

/** The phone's back gesture closes the top sheet first: an open sheet stands on one extra history entry. */
export function useBackCloses(open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!open) return;
    listen();
    const sheet = { close: () => close.current() };
    openSheets.push(sheet);
    // Later, so that an effect that is undone at once leaves no entry behind.
    const timer = setTimeout(() => {
      if (!isSheetEntry(history.state)) history.pushState({ moSheet: true }, "");
    });
    return () => {
      clearTimeout(timer);
      openSheets.splice(openSheets.indexOf(sheet), 1);
    };
  }, [open]);
}

const openSheets: { close: () => void }[] = [];
let listening = false;
let stepping = false;

const isSheetEntry = (state: unknown) => typeof state === "object" && state !== null && "moSheet" in state;

/**
 * A sheet closed by a button leaves its entry in place, because taking it out (history.back) would cancel a navigation that
 * the same tap began. The next sheet uses the entry again; a back press that meets it unused goes one step further.
 */
function listen(): void {
  if (listening) return;
  listening = true;
  let wasSheetEntry = isSheetEntry(history.state);
  const note = () => {
    wasSheetEntry = isSheetEntry(history.state);
  };
  addEventListener("click", note, true);
  addEventListener("keydown", note, true);
  addEventListener("popstate", (event) => {
    const left = wasSheetEntry;
    wasSheetEntry = isSheetEntry(event.state);
    if (stepping) {
      stepping = false;
      return;
    }
    const top = openSheets.at(-1);
    if (top && !wasSheetEntry) {
      top.close();
      // Sheets below the closed one need an entry of their own.
      if (openSheets.length > 1) setTimeout(() => history.pushState({ moSheet: true }, ""));
    } else if (!top && (left || wasSheetEntry)) {
      stepping = true;
      history.back();
      // Nothing answers when there is no page before this one.
      setTimeout(() => {
        stepping = false;
      }, 300);
    }
  });
}
