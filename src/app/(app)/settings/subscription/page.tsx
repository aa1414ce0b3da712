import type { Metadata } from "next";
import { SubscriptionScreen } from "@/features/billing/ui/subscription-screen";
import { billing } from "@/lib/copy/en/billing";

export const metadata: Metadata = { title: billing.subscription.title };

export default function Page() {
  return <SubscriptionScreen />;
}
