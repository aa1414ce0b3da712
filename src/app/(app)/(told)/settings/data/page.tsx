import type { Metadata } from "next";
import { DataSettings } from "@/features/account/ui/settings/data-settings";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.data };

export default function Page() {
  return <DataSettings />;
}
