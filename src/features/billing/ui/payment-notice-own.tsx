"use client";
import { useProfile } from "@/features/account/client/profile";
import { billing } from "@/lib/copy/en/billing";
import { formatDay } from "@/lib/copy/format";
import { useKeptAnswer } from "@/lib/offline/use-kept-answer";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { dayIn } from "../client/day-in";
import { useDoor } from "../client/use-door";
import type * as contract from "../contract";

const copy = billing.subscription;

/** The notice itself, with what it asks for and says: no page waits for it. */
export function PaymentNoticeOwn() {
  const { timeZone } = useProfile().profile;
  const { value, asOf, reload } = useKeptAnswer<typeof contract.readSubscription>("readSubscription", {});
  const { busy, go } = useDoor(reload);
  if (value?.state !== "past_due" || value.until === null) return null;
  return (
    <div className="gutter pt-safe mx-auto max-w-[45rem]">
      <div className="pt-4">
        <Banner
          tone="warning"
          action={
            <Button disabled={asOf !== null} busy={busy === "card"} onClick={() => go("card")}>
              {copy.updateCard}
            </Button>
          }
        >
          {copy.pastDue(formatDay(dayIn(timeZone, value.until), "year"))}
        </Banner>
      </div>
    </div>
  );
}
