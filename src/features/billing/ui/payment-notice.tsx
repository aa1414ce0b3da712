"use client";
import { usePathname } from "next/navigation";
import { useLater } from "@/ui/use-later";

/** A charge failed: said on every page but where it stands already, and never over a running workout. */
export function PaymentNotice() {
  const path = usePathname();
  const isElsewhere = path === "/onboarding" || path === "/settings/subscription" || /^\/workout\/[^/]+/.test(path);
  return isElsewhere ? null : <Later />;
}

function Later() {
  const own = useLater(() => import("./payment-notice-own"));
  return own ? <own.PaymentNoticeOwn /> : null;
}
