import { cx } from "./cx";
import { Icon } from "./icon";

type Props = {
  text: string;
  /** Just earned: a band of light crosses it once. */
  fresh?: boolean | undefined;
};

/** A personal record, in amber: earned, never decoration. */
export function PrBadge({ text, fresh }: Props) {
  return (
    <span
      className={cx(
        "inline-flex min-h-7 items-center gap-1.5 rounded-full bg-third px-2.5 text-sm font-semibold whitespace-nowrap text-third-label",
        "forced-colors:border",
        fresh && "mo-sheen",
      )}
    >
      <Icon name="trophy" size={16} />
      {text}
    </span>
  );
}
