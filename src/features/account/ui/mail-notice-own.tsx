"use client";
import { useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { myData } from "@/lib/copy/en/my-data";
import { settings } from "@/lib/copy/en/settings";
import { callAt } from "@/lib/http/client";
import { Banner } from "@/ui/banner";
import { Button } from "@/ui/button";
import { ButtonLink } from "@/ui/button-link";
import { useToast } from "@/ui/toast";
import { useProfile } from "../client/profile";
import type * as contract from "../contract";

const copy = myData.returned;

/** What came back, and the one thing to do about it. Gone once the lifter says that mail arrives. */
export function MailNoticeOwn() {
  const { email, mailReturned } = useProfile().profile;
  const [busy, setBusy] = useState(false);
  const [isOver, setOver] = useState(false);
  const show = useToast();
  if (mailReturned === null || isOver) return null;
  const resume = async () => {
    setBusy(true);
    const answer = await callAt<typeof contract.resumeMail>(rareEndpoints.resumeMail, {});
    setBusy(false);
    setOver(answer.ok);
    if (answer.ok) show({ text: copy.resumed, tone: "success" });
    else show({ text: answer.offline ? settings.needsConnection : copy.failed, tone: "warning" });
  };
  return (
    <div className="gutter pt-safe mx-auto max-w-[45rem]">
      <div className="pt-4">
        <Banner
          tone="warning"
          title={copy.title[mailReturned]}
          action={
            <>
              <Button busy={busy} onClick={() => void resume()}>
                {copy.again}
              </Button>
              {mailReturned === "bounced" ? (
                <ButtonLink href="/settings/account" variant="ghost">
                  {copy.change}
                </ButtonLink>
              ) : null}
            </>
          }
        >
          <span className="wrap-anywhere">{copy.text[mailReturned](email)}</span>
        </Banner>
      </div>
    </div>
  );
}
