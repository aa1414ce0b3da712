import type { Metadata } from "next";
import { AccountSettings } from "@/features/account/ui/settings/account-settings";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.account };

export default function Page() {
  return <AccountSettings />;
}
