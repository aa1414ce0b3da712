import type { Metadata } from "next";
import { SettingsScreen } from "@/features/account/ui/settings/settings-screen";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.title };

export default function Page() {
  return <SettingsScreen />;
}
