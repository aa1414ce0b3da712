import type { ReactNode } from "react";
import { cx } from "./cx";

type Props = {
  /** Stands above both columns: the page header, a notice. */
  head: ReactNode;
  main: ReactNode;
  /** Beside the main column from 1280 px, under it before. */
  side?: ReactNode;
  /** In one column the side stands first: its numbers are what the page is about. */
  sideFirst?: boolean | undefined;
  /** Stays at the bottom of the screen: a Dock with aboveBar. It keeps to the main column. */
  dock?: ReactNode;
};

/** A signed-in page: one column of 720 px, two from 1280 px; an empty side stays free, so that nothing moves when it fills. */
export function PageColumns({ head, main, side, sideFirst, dock }: Props) {
  const hasDock = Boolean(dock);
  const beside = side ? (
    <div className={cx("grid min-w-0 grid-cols-1 gap-6 xl:col-start-2 xl:row-start-1 xl:pb-6", !sideFirst && "pb-6")}>{side}</div>
  ) : null;
  return (
    <div
      className={cx(
        "gutter mx-auto flex w-full max-w-[45rem] flex-col xl:max-w-[72rem]",
        hasDock && "min-h-[calc(100dvh-9rem)] lg:min-h-[calc(100dvh-7rem)]",
      )}
    >
      {head}
      {/* Not a grid before 1280 px: a sticky dock keeps to its grid row, in a column it keeps to the screen. */}
      <div className="flex flex-1 flex-col gap-6 xl:grid xl:grid-cols-[7fr_5fr] xl:items-start xl:gap-x-10">
        {sideFirst ? beside : null}
        <div
          className={cx(
            "grid min-w-0 grid-cols-1 gap-6 xl:col-start-1 xl:row-start-1",
            hasDock && "xl:pb-28",
            hasDock && (!side || sideFirst) && "pb-6",
          )}
        >
          {main}
        </div>
        {sideFirst ? null : beside}
        {dock ? <div className="contents xl:*:col-start-1 xl:*:row-start-1 xl:*:self-end">{dock}</div> : null}
      </div>
    </div>
  );
}
