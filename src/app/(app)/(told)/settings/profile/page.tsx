import type { Metadata } from "next";
import { ProfileSettings } from "@/features/account/ui/settings/profile-settings";
import { PainMarks } from "@/features/workouts/ui/pain-marks";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.profile };

export default function Page() {
  return <ProfileSettings pain={<PainMarks />} />;
}
