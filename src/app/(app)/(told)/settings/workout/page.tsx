import type { Metadata } from "next";
import { WorkoutSettings } from "@/features/account/ui/settings/workout-settings";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.workout };

export default function Page() {
  return <WorkoutSettings />;
}
