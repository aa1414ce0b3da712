"use client";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { progress } from "@/lib/copy/en/progress";
import { PageColumns } from "@/ui/page-columns";
import { PageHeader } from "@/ui/page-header";
import { TabStrip } from "@/ui/tab-strip";
import { useRange } from "../client/use-range";
import { OverviewTab } from "./overview-tab";
import { RecordsTab } from "./records-tab";
import { StrengthTab } from "./strength-tab";
import { VolumeTab } from "./volume-tab";

const TABS = { overview: OverviewTab, strength: StrengthTab, volume: VolumeTab, records: RecordsTab } as const;
type TabId = keyof typeof progress.tabs;
const TAB_IDS = Object.keys(progress.tabs) as TabId[];

/** The tab that another feature draws: its charts, and what stands beside them. */
type Guest = { main: ReactNode; side: ReactNode };

/** MoStats; every tab and range has an address. */
export function ProgressScreen({ recovery }: { recovery: Guest }) {
  const asked = useSearchParams().get("tab");
  const [range] = useRange();
  const current = TAB_IDS.find((id) => id === asked) ?? "overview";
  const head = (
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
  );
  if (current === "recovery") return <PageColumns head={head} {...recovery} />;
  const Tab = TABS[current];
  return <Tab head={head} />;
}
