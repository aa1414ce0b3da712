import { frame } from "@/lib/copy/en/frame";

/**
 * From a reason to its rule in the open. The page finds the section by the rule's id, so this knows nothing of the text.
 * In a tab of its own: a workout without signal must not be left behind for a page that can't load.
 */
export function HowLink({ rule }: { rule: string }) {
  return (
    <a
      href={`/training-science#${rule}`}
      target="_blank"
      className="inline-flex min-h-11 items-center rounded-control text-sm text-ink-2 underline decoration-1 underline-offset-4"
      rel="noopener"
    >
      {frame.actions.how}
    </a>
  );
}
