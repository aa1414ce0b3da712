import { siteDemo } from "@/lib/copy/en/site-demo";
import { Icon } from "@/ui/icon";

/** Exercise, target, and the reason behind the load. */
export function MiniLoggerHead() {
  const copy = siteDemo.logger;
  return (
    <div className="px-5 pt-5">
      <h2 className="text-2xl font-semibold">{copy.exercise}</h2>
      <p className="num mt-1 text-sm font-medium tracking-normal text-ink-2">{copy.target}</p>
      <details className="group mt-2">
        <summary className="-ms-2 inline-flex min-h-11 list-none items-center gap-1.5 rounded-control px-2 text-sm font-medium text-coach-text [&::-webkit-details-marker]:hidden">
          <Icon name="info" size={16} />
          {copy.whyLabel}
          <Icon name="chevronDown" size={16} className="transition-transform group-open:rotate-180" />
        </summary>
        <p className="pb-3 text-sm text-ink-2">{copy.why}</p>
      </details>
    </div>
  );
}
