"use client";
import { usePathname } from "next/navigation";
import { type ComponentProps, useEffect } from "react";
import type * as board from "@/features/board/contract";
import { call } from "@/lib/http/client";
import { noteOpenWorkout } from "../../client/open-workout";
import { useOneChoice } from "../../client/use-one-choice";
import { MoreSheet } from "./more-sheet";
import { NoticeBar } from "./notice-bar";

/** What the frame brings once the page rests: the sheet behind "More", the operator's line, and news for the bar. */
export function Behind(props: ComponentProps<typeof MoreSheet>) {
  useOpenWorkoutNews(usePathname());
  useOneChoice();
  return (
    <>
      <MoreSheet {...props} />
      <NoticeBar />
    </>
  );
}

/** The home screen tells by itself; on other pages the bar asks once a page. */
function useOpenWorkoutNews(path: string) {
  useEffect(() => {
    if (path === "/dashboard" || path.startsWith("/workout/")) return;
    let live = true;
    void call<typeof board.readBoard>("readBoard", {}).then((answer) => {
      if (live && answer.ok) noteOpenWorkout(answer.value.open);
    });
    return () => {
      live = false;
    };
  }, [path]);
}
