import type { VolumeGroup } from "@/domain/vocabulary";
import { muscles } from "@/lib/copy/en/muscles";
import { programs } from "@/lib/copy/en/programs";
import { formatNumber } from "@/lib/copy/format";

const copy = programs.page;

/** Hard sets a week by muscle group, the most trained first. */
export function WeeklySets({ rows }: { rows: readonly { readonly group: VolumeGroup; readonly sets: number }[] }) {
  const sorted = rows.toSorted((a, b) => b.sets - a.sets);
  const most = sorted[0]?.sets ?? 1;
  return (
    <section aria-labelledby="weekly">
      <h2 id="weekly" className="text-xl font-semibold">
        {copy.muscles}
      </h2>
      <dl className="mt-4 grid gap-2.5">
        {sorted.map(({ group, sets }) => (
          <div key={group} className="grid grid-cols-[8.5rem_minmax(0,1fr)_2.75rem] items-center gap-3">
            <dt className="text-sm text-ink-2">{muscles.groups[group]}</dt>
            <dd className="order-2 num text-end">{formatNumber(sets)}</dd>
            <dd aria-hidden="true" className="order-1">
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="block h-1.5 w-full rounded-full bg-press">
                <title>{muscles.groups[group]}</title>
                <rect width={(sets / most) * 100} height="6" className="fill-accent-graphic" />
              </svg>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-ink-3">{copy.musclesNote}</p>
    </section>
  );
}
