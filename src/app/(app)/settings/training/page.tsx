import type { Metadata } from "next";
import { TrainingSettings } from "@/features/account/ui/settings/training-settings";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.training };

export default function Page() {
  return <TrainingSettings />;
}
