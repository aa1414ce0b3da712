"use client";
import { useProfile } from "@/features/account/client/profile";
import { history } from "@/lib/copy/en/history";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatLoad } from "@/lib/copy/format";
import { Card } from "@/ui/card";
import { PrBadge } from "@/ui/pr-badge";
import type { WorkoutDetail } from "../../shapes";

type Hit = WorkoutDetail["summary"]["records"][number];

/** Kinds a lifter tells first. */
const LOUDEST = ["heaviest", "e1rm", "added_load", "weight_at_reps", "reps_at_weight"];

/** The best record of the day in full, the others one line each behind a tap. */
export function WorkoutRecords({ records }: { records: readonly Hit[] }) {
  const told = records.filter(({ celebrated }) => celebrated).sort((a, b) => rank(a) - rank(b));
  const [headline, ...rest] = told;
  if (!headline) return null;
  return (
    <Card as="section" aria-label={history.card.records(told.length)}>
      <Row hit={headline} loud />
      {rest.length > 0 ? (
        <details className="pt-1">
          <summary className="inline-flex min-h-11 items-center rounded-control text-sm text-ink-2 underline decoration-1 underline-offset-4">
            {history.detail.records(rest.length)}
          </summary>
          <ul className="grid gap-1">
            {rest.map((hit) => (
              <li key={`${hit.setId} ${hit.kind}`}>
                <Row hit={hit} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  );
}

function Row({ hit, loud }: { hit: Hit; loud?: boolean }) {
  const { unit } = useProfile().profile;
  const { loadGrams, reps } = hit;
  const done = [loadGrams ? formatLoad(loadGrams / 1000, unit) : null, reps === null ? null : String(reps)];
  const text = done.filter((part) => part !== null).join(" × ");
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <span className="min-w-0 flex-1 basis-36">
        <span className={loud ? "block font-semibold" : "block text-sm font-medium"}>{hit.exerciseName}</span>
        <span className="block text-sm text-ink-2">{vocabulary.recordKinds[hit.kind]}</span>
      </span>
      {loud ? <PrBadge text={text || history.card.records(1)} /> : <span className="num shrink-0 text-sm">{text}</span>}
    </div>
  );
}

function rank({ kind }: Hit): number {
  const at = LOUDEST.indexOf(kind);
  return at < 0 ? LOUDEST.length : at;
}
