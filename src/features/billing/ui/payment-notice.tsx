"use client";
import { usePathname } from "next/navigation";
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

/** A charge failed: said on every page but where it stands already, and never over a running workout. */
export function PaymentNotice() {
  const path = usePathname();
  const { timeZone } = useProfile().profile;
  const { value, asOf, reload } = useKeptAnswer<typeof contract.readSubscription>("readSubscription", {});
  const { busy, go } = useDoor(reload);
  const isElsewhere = path === "/onboarding" || path === "/settings/subscription" || /^\/workout\/[^/]+/.test(path);
  if (value?.state !== "past_due" || value.until === null || isElsewhere) return null;
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
