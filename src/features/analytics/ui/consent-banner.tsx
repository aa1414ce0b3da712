"use client";
import { consent as copy } from "@/lib/copy/en/consent";
import { Button } from "@/ui/button";

interface Props {
  readonly counts: boolean;
  readonly records: boolean;
  readonly onAnswer: (isYes: boolean) => void;
}

/** One question with two answers that look alike, above the places of the app. It takes no focus and moves nothing. */
export function ConsentBanner({ counts, records, onAnswer }: Props) {
  return (
    <section
      aria-label={copy.label}
      className="fixed inset-x-3 bottom-[calc(0.75rem+env(safe-area-inset-bottom))] z-toast mx-auto max-w-[26rem] rounded-card bg-raised p-4 shadow-raised member:bottom-[calc(5rem+env(safe-area-inset-bottom))] lg:inset-x-auto lg:end-6 lg:bottom-6 lg:member:bottom-6 forced-colors:border"
    >
      <h2 className="font-semibold">{copy.title}</h2>
      {counts ? <p className="mt-1 text-sm text-ink-2">{copy.counts}</p> : null}
      {records ? <p className="mt-1 text-sm text-ink-2">{copy.records}</p> : null}
      <p className="mt-1 text-sm text-ink-2">{copy.never}</p>
      <div className="mt-3 grid grid-cols-2 gap-3">
        <Button variant="secondary" onClick={() => onAnswer(false)}>
          {copy.no}
        </Button>
        <Button variant="secondary" onClick={() => onAnswer(true)}>
          {copy.yes}
        </Button>
      </div>
      <p className="mt-3 text-sm text-ink-3">
        {copy.later}{" "}
        <a href="/privacy" className="text-accent-text underline underline-offset-4">
          {copy.more}
        </a>
      </p>
    </section>
  );
}
