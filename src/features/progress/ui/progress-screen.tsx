"use client";
import { useSearchParams } from "next/navigation";
import { progress } from "@/lib/copy/en/progress";
import { PageHeader } from "@/ui/page-header";
import { TabStrip } from "@/ui/tab-strip";
import { useRange } from "../client/use-range";
import { OverviewTab } from "./overview-tab";
import { RecordsTab } from "./records-tab";
import { StrengthTab } from "./strength-tab";
import { VolumeTab } from "./volume-tab";

const TABS = { overview: OverviewTab, strength: StrengthTab, volume: VolumeTab, records: RecordsTab } as const;
type TabId = keyof typeof TABS;
const TAB_IDS = Object.keys(TABS) as TabId[];

/** MoStats; every tab and range has an address. */
export function ProgressScreen() {
  const asked = useSearchParams().get("tab");
  const [range] = useRange();
  const current = TAB_IDS.find((id) => id === asked) ?? "overview";
  const Tab = TABS[current];
  return (
    <Tab
      head={
        <>
          <PageHeader title={progress.title} />
          <div className="pb-6">
            <TabStrip
              label={progress.title}
              tabs={TAB_IDS.map((id) => ({
                href: `/progress?tab=${id}&range=${range}`,
                label: progress.tabs[id],
                current: id === current,
              }))}
            />
          </div>
        </>
      }
    />
  );
}
