import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { Dock } from "./dock";
import { Stepper } from "./stepper";

type Step = Omit<ComponentProps<typeof Stepper>, "size">;

type Props = {
  /** Names the region: "Log this set". */
  label: string;
  load?: Step | undefined;
  reps: Step;
  /** The effort strip; it runs from edge to edge. */
  effort?: ReactNode;
  log: { label: string; onPress: () => void; busy?: boolean | undefined; disabled?: boolean | undefined };
  /** One quiet line on what follows. */
  next?: ReactNode;
};

/** Everything one thumb needs, in the bottom 40 % of the screen. */
export function ActionDock({ label, load, reps, effort, log, next }: Props) {
  return (
    <Dock label={label}>
      <div className="mo-dock-row flex flex-wrap gap-2 *:min-w-0 *:flex-1 *:basis-32 *:first:flex-[1.3] *:first:basis-36 *:only:flex-1">
        {load ? <Stepper {...load} size="lg" /> : null}
        <Stepper {...reps} size="lg" />
      </div>
      {effort ? <div className="-mx-4 md:mx-0">{effort}</div> : null}
      <Button size="lg" wide onClick={log.onPress} busy={log.busy} disabled={log.disabled}>
        {log.label}
      </Button>
      {next ? <div className="text-sm text-ink-2">{next}</div> : null}
    </Dock>
  );
}
