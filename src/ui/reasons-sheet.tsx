import { frame } from "@/lib/copy/en/frame";
import { Digits } from "./digits";
import { HowLink } from "./how-link";
import { Sheet } from "./sheet";

type Props = {
  /** What the number counts. */
  title: string;
  /** "84.2 kg"; null where the answer is words. */
  number: string | null;
  /** Why, in plain words; the deciding reason first. */
  sentences: readonly string[];
  /** The rule behind it in the open. */
  rule: string | undefined;
  onClose: () => void;
};

/** Where a number comes from. */
export function ReasonsSheet({ title, number, sentences, rule, onClose }: Props) {
  return (
    <Sheet open reading onClose={onClose} title={title} closeLabel={frame.actions.close}>
      <div className="grid gap-3">
        {number ? (
          <p className="num text-4xl">
            <Digits text={number} />
          </p>
        ) : null}
        {[...new Set(sentences)].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {rule ? <HowLink rule={rule} /> : null}
      </div>
    </Sheet>
  );
}
