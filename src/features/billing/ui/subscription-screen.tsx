"use client";
import { billing } from "@/lib/copy/en/billing";
import { frame } from "@/lib/copy/en/frame";
import { settings } from "@/lib/copy/en/settings";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { ErrorState } from "@/ui/error-state";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import { Spinner } from "@/ui/spinner";
import { type Confirmation, useConfirmation } from "../client/use-confirmation";
import { useDoor } from "../client/use-door";
import type * as contract from "../contract";
import { Standing } from "./standing";

const copy = billing.subscription;

/** Where the lifter stands with Mo Pro, and every way to change it. */
export function SubscriptionScreen() {
  const { value, asOf, failure, reload } = useKeptAnswer<typeof contract.readSubscription>("readSubscription", {});
  const confirmation = useConfirmation(value?.plan === "pro", reload);
  const door = useDoor(reload);
  // Paid, and not heard of yet: nothing is offered for sale meanwhile.
  const isPaying = confirmation === "waiting" || confirmation === "slow";
  return (
    <div className="gutter mx-auto max-w-[45rem]">
      <PageHeader title={copy.title} back={{ href: "/settings", label: settings.title }} />
      <div className="grid grid-cols-1 gap-6">
        <Confirmed phase={confirmation} />
        {isPaying ? null : value ? (
          <Standing subscription={value} offline={asOf !== null} door={door} />
        ) : failure ? (
          <ErrorState
            sentence={failure.offline ? settings.needsConnection : frame.errors.card}
            action={<Button onClick={reload}>{frame.actions.retry}</Button>}
          />
        ) : (
          <Skeleton className="h-48 w-full" />
        )}
      </div>
    </div>
  );
}

/** The moments after the checkout. */
function Confirmed({ phase }: { phase: Confirmation }) {
  if (phase === "none") return null;
  if (phase === "done") return <Banner tone="success">{copy.thanks}</Banner>;
  return (
    <p role="status" className="flex min-h-12 items-center gap-3 rounded-card bg-card px-4 shadow-card">
      <Spinner />
      {phase === "slow" ? copy.unlocking : copy.confirming}
    </p>
  );
}
