"use client";
import { useEffect, useState } from "react";
import { board as copy } from "@/lib/copy/en/board";
import { frame } from "@/lib/copy/en/frame";
import { Banner } from "@/ui/banner";
import { ButtonLink } from "@/ui/button-link";
import type { Board } from "../client/use-board";

const KEY = "mo-missing-hidden";
const WEEK_MS = 7 * 86_400_000;

/** One dismissible line, at most once a week. */
export function MissingLine({ missing }: { missing: Board["missing"] }) {
  const [hidden, setHidden] = useState(true);
  useEffect(() => setHidden(Date.now() - hiddenAt() < WEEK_MS), []);
  if (missing === null || hidden) return null;
  const hide = () => {
    setHidden(true);
    try {
      localStorage.setItem(KEY, String(Date.now()));
    } catch {
      // Storage is blocked: it comes back with the next visit.
    }
  };
  return (
    <Banner
      tone="plain"
      dismiss={{ label: copy.complete.dismiss, onPress: hide }}
      action={
        <ButtonLink href="/body?log=1" variant="link">
          {frame.actions.add}
        </ButtonLink>
      }
    >
      {copy.complete.weight}
    </Banner>
  );
}

function hiddenAt(): number {
  try {
    return Number(localStorage.getItem(KEY) ?? 0);
  } catch {
    return 0;
  }
}
