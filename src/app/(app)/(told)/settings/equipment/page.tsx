import type { Metadata } from "next";
import { EquipmentSettings } from "@/features/account/ui/settings/equipment-settings";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.equipment };

export default function Page() {
  return <EquipmentSettings />;
}
