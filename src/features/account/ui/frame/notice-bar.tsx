"use client";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { notice as copy } from "@/lib/copy/en/notice";
import { noticeTimes } from "@/lib/copy/notice-times";
import { Banner } from "@/ui/banner";
import { buttonLook } from "@/ui/button-look";
import { useNotice } from "../../client/use-notice";

/** The operator's line, first in the page and part of its flow: never over anything. In a running workout only an incident. */
export function NoticeBar() {
  const path = usePathname();
  const { shown, dismiss } = useNotice(path);
  const spot = useSpot();
  if (shown === null || spot === null) return null;
  const { notice, statusUrl } = shown;
  const isIncident = notice.level === "incident";
  if (!isIncident && /^\/workout\/[^/]+/.test(path)) return null;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return createPortal(
    <div className="gutter pt-safe mx-auto max-w-[45rem]">
      <div className="pt-4">
        <Banner
          tone={TONE[notice.level]}
          title={notice.level === "info" ? undefined : copy.titles[notice.level]}
          action={
            isIncident && statusUrl ? (
              <a href={statusUrl} rel="noreferrer" className={buttonLook({ variant: "link" })}>
                {copy.status}
              </a>
            ) : undefined
          }
          dismiss={isIncident ? undefined : { label: copy.dismiss, onPress: dismiss }}
        >
          {notice.text} {noticeTimes(notice, timeZone)}
        </Banner>
      </div>
    </div>,
    spot,
  );
}

const TONE = { info: "info", maintenance: "warning", incident: "error" } as const;

/** A place of its own at the head of the page's content, which no page has to know of. */
function useSpot(): HTMLElement | null {
  const [spot, setSpot] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const made = document.createElement("div");
    document.getElementById("content")?.prepend(made);
    setSpot(made);
    return () => made.remove();
  }, []);
  return spot;
}
