import type { Metadata } from "next";
import { AppearanceSettings } from "@/features/account/ui/settings/appearance-settings";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.appearance };

export default function Page() {
  return <AppearanceSettings />;
}
