import type { Metadata } from "next";
import { ProfileSettings } from "@/features/account/ui/settings/profile-settings";
import { settings } from "@/lib/copy/en/settings";

export const metadata: Metadata = { title: settings.sections.profile };

export default function Page() {
  return <ProfileSettings />;
}
