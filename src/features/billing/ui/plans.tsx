"use client";
import type { ReactNode } from "react";
import { usePublicConfig } from "@/features/account/client/public-config";
import { billing as copy } from "@/lib/copy/en/billing";
import { ButtonLink } from "@/ui/button-link";
import { Icon } from "@/ui/icon";
import { useUpgradeViewed } from "../client/use-upgrade-viewed";

const { free, pro } = copy.pricing;

/** Free and Pro side by side; where nothing is sold, one panel that says so takes the place of Pro. */
export function Plans() {
  const pricing = usePublicConfig()?.pro;
  useUpgradeViewed("pricing", pricing?.sells === true && pricing.isOpen);
  return (
    <div className="mt-10 grid gap-4 md:mt-14 lg:grid-cols-2">
      <Plan name={free.name} price={free.price} note={free.note}>
        <Items items={free.items} />
        <ButtonLink href="/signup" variant="secondary" size="lg" className="mt-8 self-start member:hidden">
          {free.start}
        </ButtonLink>
      </Plan>
      {pricing?.sells === false ? (
        <Plan name={copy.unlocked.title} note={copy.unlocked.body}>
          <p className="text-ink-2">{copy.unlocked.ask}</p>
        </Plan>
      ) : (
        <Plan name={pro.name} price={pricing?.price ?? null} note={pro.note}>
          <Items items={[pro.all]} />
          <h3 className="mt-6 font-semibold">{pro.soonTitle}</h3>
          <p className="mt-1 text-sm text-ink-2">{pro.honest}</p>
          <ul className="mt-3 grid gap-2 text-ink-2">
            {pro.soon.map((item) => (
              <li key={item} className="flex gap-3">
                <Icon name="plus" size={20} className="mt-0.5 text-ink-3" />
                {item}
              </li>
            ))}
          </ul>
          {pricing?.isOpen === false ? (
            <p className="mt-8 text-ink-2">{copy.subscription.closed}</p>
          ) : (
            <ButtonLink href="/settings/subscription" size="lg" className="mt-8 self-start">
              {pro.upgrade}
            </ButtonLink>
          )}
        </Plan>
      )}
    </div>
  );
}

type PlanProps = { name: string; price?: string | null; note: string; children: ReactNode };

function Plan({ name, price, note, children }: PlanProps) {
  return (
    <section aria-label={name} className="flex min-h-[30rem] flex-col rounded-sheet bg-group p-6 md:p-8">
      <h2 className="text-xl font-semibold text-balance">{name}</h2>
      {price === undefined ? null : (
        <p className="mt-4 min-h-12 text-4xl leading-tight font-bold tracking-[-0.035em] tabular-nums">
          {price ?? <span className="text-base font-normal tracking-normal text-ink-2">{pro.waiting}</span>}
        </p>
      )}
      <p className="mt-2 mb-6 text-ink-2">{note}</p>
      {children}
    </section>
  );
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul className="grid gap-2">
      {items.map((item) => (
        <li key={item} className="flex gap-3">
          <Icon name="check" size={20} className="mt-0.5 text-success-text" />
          {item}
        </li>
      ))}
    </ul>
  );
}
