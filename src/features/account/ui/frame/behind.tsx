"use client";
import type { ComponentProps } from "react";
import { MoreSheet } from "./more-sheet";
import { NoticeBar } from "./notice-bar";

/** What the frame brings once the page rests: the sheet behind "More", and the operator's line. */
export function Behind(props: ComponentProps<typeof MoreSheet>) {
  return (
    <>
      <MoreSheet {...props} />
      <NoticeBar />
    </>
  );
}
