"use client";
import { createRoot } from "react-dom/client";
import { writeChoice } from "@/lib/analytics/choice-browser";
import { sayReplay } from "@/lib/analytics/replay-browser";
import { ConsentBanner } from "./consent-banner";

interface Asked {
  /** Counts go to a service outside. */
  readonly counts: boolean;
  /** Broken pages may be recorded. */
  readonly records: boolean;
}

/** So that a page can be scrolled until its last line stands above the question. */
const ROOM = "pb-80";

/** Shows the question until it is answered; returns how to take it away. It stands beside the page, so every page has it alike. */
export function askConsent(asked: Asked): () => void {
  const place = document.createElement("div");
  document.body.prepend(place);
  document.body.classList.add(ROOM);
  const root = createRoot(place);
  const answer = (isYes: boolean) => {
    if (asked.records) sayReplay(isYes);
    writeChoice(isYes ? "yes" : "no");
  };
  root.render(<ConsentBanner {...asked} onAnswer={answer} />);
  return () => {
    root.unmount();
    place.remove();
    document.body.classList.remove(ROOM);
  };
}
