"use client";
import { useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { myData } from "@/lib/copy/en/my-data";
import { settings } from "@/lib/copy/en/settings";
import { formatDay } from "@/lib/copy/format";
import { callAt } from "@/lib/http/client";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { useToast } from "@/ui/toast";
import type * as contract from "../../contract";

const copy = myData.grace;

type Props = { dueAt: string; timeZone: string; onKept: () => void };

/** The account is about to go, and one tap keeps it. */
export function GraceBanner({ dueAt, timeZone, onKept }: Props) {
  const [busy, setBusy] = useState(false);
  const show = useToast();
  const keep = async () => {
    setBusy(true);
    const kept = await callAt<typeof contract.keepAccount>(rareEndpoints.keepAccount, {});
    setBusy(false);
    if (kept.ok) show({ text: copy.kept, tone: "success" });
    else show({ text: kept.offline ? settings.needsConnection : copy.failed, tone: "warning" });
    onKept();
  };
  return (
    <Banner
      tone="warning"
      title={copy.title(formatDay(dayOf(dueAt, timeZone)))}
      action={
        <Button busy={busy} onClick={() => void keep()}>
          {copy.keep}
        </Button>
      }
    >
      {copy.text}
    </Banner>
  );
}

function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(instant),
  );
}
