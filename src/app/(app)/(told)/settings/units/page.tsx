import type { Metadata } from "next";
import { UnitsSettings } from "@/features/account/ui/settings/units-settings";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.units };

export default function Page() {
  return <UnitsSettings />;
}
