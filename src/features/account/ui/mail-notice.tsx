"use client";
import { useLater } from "@/ui/use-later";
import { useProfile } from "../client/profile";

/** Mail to the lifter comes back. No page waits for this. */
export function MailNotice() {
  return useProfile().profile.mailReturned === null ? null : <Later />;
}

function Later() {
  const own = useLater(() => import("./mail-notice-own"));
  return own ? <own.MailNoticeOwn /> : null;
}
