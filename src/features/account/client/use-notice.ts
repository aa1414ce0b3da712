"use client";
import { useEffect, useState } from "react";
import type { Notice } from "@/features/instance/contract";
import { askConfig } from "./public-config";

interface Shown {
  readonly notice: Notice;
  readonly statusUrl: string | null;
}

const KEY = "mo-notice";
const AWAY = "mo-notice-away";

/**
 * The operator's line, or null: what this device kept at once, then what the instance says now. Asked again with every page and
 * when the lifter comes back to it. Gone when what it speaks of has ended, and what was put away stays away.
 */
export function useNotice(path: string): { readonly shown: Shown | null; readonly dismiss: () => void } {
  const [shown, setShown] = useState<Shown | null>(null);
  const [away, setAway] = useState<string | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    setShown(kept());
    setAway(read(AWAY));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew with every page
  useEffect(() => {
    let live = true;
    const look = () => {
      setNow(Date.now());
      void askConfig().then((config) => {
        if (config === null || !live) return;
        const { notice, support } = config;
        const news = notice && { notice, statusUrl: support.statusUrl };
        write(KEY, news && JSON.stringify(news));
        setShown(news);
      });
    };
    look();
    const back = () => void (document.visibilityState === "visible" && look());
    document.addEventListener("visibilitychange", back);
    window.addEventListener("online", look);
    const timer = setInterval(back, MINUTE);
    return () => {
      live = false;
      document.removeEventListener("visibilitychange", back);
      window.removeEventListener("online", look);
      clearInterval(timer);
    };
  }, [path]);
  const isOver = shown?.notice.until ? Date.parse(shown.notice.until) <= now : false;
  const isAway = shown !== null && shown.notice.level !== "incident" && shown.notice.id === away;
  const dismiss = () => {
    if (shown === null) return;
    write(AWAY, shown.notice.id);
    setAway(shown.notice.id);
  };
  return { shown: isOver || isAway ? null : shown, dismiss };
}

const MINUTE = 60_000;

function kept(): Shown | null {
  try {
    return JSON.parse(read(KEY) ?? "null") as Shown | null;
  } catch {
    return null;
  }
}

/* Where storage is blocked nothing is kept, and every page asks. */

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {}
}
