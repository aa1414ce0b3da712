"use client";
import { useProfile } from "@/features/account/client/profile";
import { useLater } from "@/ui/use-later";

/** A charge failed. No page waits for this, and where nothing is sold nobody asks. */
export function PaymentNotice() {
  return useProfile().profile.sellsPro ? <Later /> : null;
}

function Later() {
  const own = useLater(() => import("./payment-notice-own"));
  return own ? <own.PaymentNoticeOwn /> : null;
}
