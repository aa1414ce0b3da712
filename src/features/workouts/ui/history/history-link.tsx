"use client";
import Link from "next/link";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof Link>, "href" | "onClick" | "prefetch"> & { workoutId: string };

/** From the history into one of its workouts: only the address changes. A new tab still gets a page of its own. */
export function HistoryLink({ workoutId, ...rest }: Props) {
  const href = `/history/${workoutId}`;
  return (
    <Link
      {...rest}
      href={href}
      prefetch={false}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        window.history.pushState(null, "", href);
        window.scrollTo(0, 0);
      }}
    />
  );
}
