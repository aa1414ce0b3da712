import { SegmentedControl } from "@/ui/segmented-control";

type Props<T extends string> = {
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
};

/** A bar of choices as a question of its own: as loud as the tiles around it. */
export function Segments<T extends string>({ label, ...rest }: Props<T>) {
  return (
    <div>
      <p aria-hidden="true" className="pb-3 text-lg font-semibold">
        {label}
      </p>
      <SegmentedControl label={label} labelHidden {...rest} />
    </div>
  );
}
