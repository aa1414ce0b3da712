"use client";
import { useLater } from "@/ui/use-later";

const bar = () => import("./notice-bar");

/** The operator's line, which no first paint waits for. */
export function NoticeLater() {
  const NoticeBar = useLater(bar)?.NoticeBar;
  return NoticeBar ? <NoticeBar /> : null;
}
