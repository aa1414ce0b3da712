type Props = { text: string };

/** A mono point or colon is as wide as a digit; at numeral sizes that tears the number apart, so it is drawn narrow. */
export function Digits({ text }: Props) {
  return text.split(/([.,:])/).map((part, place) =>
    /^[.,:]$/.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name than their place
      <span key={place} className="num-point">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
