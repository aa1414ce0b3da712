import type { ReactNode } from "react";
import { settings } from "@/lib/copy/en/settings";
import { PageHeader } from "@/ui/page-header";

/** One section of the settings, with the way back to the list. */
export function SettingsPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="gutter mx-auto max-w-[45rem]">
      <PageHeader title={title} back={{ href: "/settings", label: settings.title }} />
      <div className="grid grid-cols-1 gap-8">{children}</div>
    </div>
  );
}
