import { cx } from "./cx";

type Props = {
  /** Height and width in classes, equal to what will stand there: "h-40 w-full". */
  className: string;
};

/** Holds the final size; it shows itself only after 150 ms, so quick answers never flash. */
export function Skeleton({ className }: Props) {
  return <div aria-hidden="true" className={cx("mo-skeleton rounded-card bg-hairline", className)} />;
}
