import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
  /** What happened and what is safe, in one or two sentences. */
  sentence: string;
  action?: ReactNode;
  /** In small print, for support. */
  code?: string | undefined;
};

/** A part of the page failed; the rest is untouched. */
export function ErrorState({ sentence, action, code }: Props) {
  return (
    <div role="alert" className="grid justify-items-start gap-3 rounded-card bg-card p-4 shadow-card forced-colors:border">
      <p className="flex items-start gap-2.5">
        <Icon name="alert" size={20} className="mt-0.5 text-error-text" />
        {sentence}
      </p>
      {action}
      {code ? <p className="font-mono text-xs text-ink-3">{code}</p> : null}
    </div>
  );
}
