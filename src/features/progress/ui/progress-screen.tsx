"use client";
import { useSearchParams } from "next/navigation";
import { progress } from "@/lib/copy/en/progress";
import { PageHeader } from "@/ui/page-header";
import { TabStrip } from "@/ui/tab-strip";
import { OverviewTab } from "./overview-tab";
import { RecordsTab } from "./records-tab";
import { StrengthTab } from "./strength-tab";
import { VolumeTab } from "./volume-tab";

const TABS = { overview: OverviewTab, strength: StrengthTab, volume: VolumeTab, records: RecordsTab } as const;
type TabId = keyof typeof TABS;
const TAB_IDS = Object.keys(TABS) as TabId[];

/** MoStats; every tab has an address. */
export function ProgressScreen() {
  const asked = useSearchParams().get("tab");
  const current = TAB_IDS.find((id) => id === asked) ?? "overview";
  const Tab = TABS[current];
  return (
    <div className="gutter mx-auto max-w-[45rem]">
      <PageHeader title={progress.title} />
      <TabStrip
        label={progress.title}
        tabs={TAB_IDS.map((id) => ({ href: `/progress?tab=${id}`, label: progress.tabs[id], current: id === current }))}
      />
      <div className="grid gap-6 pt-6">
        <Tab />
      </div>
    </div>
  );
}
