"use client";
import { useLater } from "@/ui/use-later";

/** A charge failed. No page waits for this. */
export function PaymentNotice() {
  const own = useLater(() => import("./payment-notice-own"));
  return own ? <own.PaymentNoticeOwn /> : null;
}
