import type { Metadata } from "next";
import { CoachSettings } from "@/features/account/ui/settings/coach-settings";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.coach };

export default function Page() {
  return <CoachSettings />;
}
