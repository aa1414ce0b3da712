import { frame } from "@/lib/copy/en/frame";
import { settings } from "@/lib/copy/en/settings";
import { requestLine } from "@/lib/copy/request-line";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";

type Props = {
  /** What is missing, as the part is headed; none where its heading is on screen. */
  title?: string;
  failure: { readonly offline: boolean; readonly problem: { readonly requestId: string } };
  busy?: boolean;
  retry: () => void;
};

/** A part of the account page that the server did not answer for. */
export function NoAnswer({ title, failure: { offline, problem }, busy = false, retry }: Props) {
  return (
    <section>
      {title ? <h2 className="px-4 pb-2 text-sm font-medium text-ink-2">{title}</h2> : null}
      <ErrorState
        sentence={offline ? settings.needsConnection : frame.errors.card}
        action={
          <Button busy={busy} onClick={retry}>
            {frame.actions.retry}
          </Button>
        }
        code={requestLine(problem)}
      />
    </section>
  );
}
