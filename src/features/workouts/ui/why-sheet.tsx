import type { Reason } from "@/domain/reason";
import type { Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { logOverview } from "@/lib/copy/en/log-overview";
import { explain } from "@/lib/copy/explain";
import { Digits } from "@/ui/digits";
import { HowLink } from "@/ui/how-link";
import { Sheet } from "@/ui/sheet";

type Props = {
  open: boolean;
  onClose: () => void;
  /** The load in question, "82.5 kg". */
  number: string | null;
  reasons: readonly Reason[];
  lastTime: string;
  unit: Unit;
};

/** Where a number comes from: the rule in words, and the sets it rests on. */
export function WhySheet({ open, onClose, number, reasons, lastTime, unit }: Props) {
  return (
    <Sheet open={open} onClose={onClose} title={log.set.why} closeLabel={frame.actions.close}>
      <div className="grid gap-3">
        {number ? (
          <p className="num text-4xl">
            <Digits text={number} />
          </p>
        ) : null}
        {reasons.length === 0 ? <p>{log.set.plan}</p> : null}
        <ul className="grid gap-2">
          {[...new Set(reasons.map((reason) => explain(reason, unit)))].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {lastTime ? <p className="text-sm text-ink-2">{logOverview.last(lastTime)}</p> : null}
        {reasons[0] ? <HowLink rule={reasons[0].rule} /> : null}
      </div>
    </Sheet>
  );
}
