import { BottomBar } from "@/ui/bottom-bar";
import { Card } from "@/ui/card";
import { IconButton } from "@/ui/icon-button";
import { PageColumns } from "@/ui/page-columns";
import { PageHeader } from "@/ui/page-header";
import { Rail } from "@/ui/rail";
import { TabStrip } from "@/ui/tab-strip";
import { Wordmark } from "@/ui/wordmark";

const PLACES = [
  { label: "Home", icon: "home", href: "#home", current: true },
  { label: "Workout", icon: "dumbbell", href: "#workout", current: false },
  { label: "Coach", icon: "coach", href: "#coach", current: false },
  { label: "Progress", icon: "chart", href: "#progress", current: false },
  { label: "More", icon: "more", onPress: () => {}, current: false },
] as const;
const MORE = [
  { label: "Plan", icon: "calendar", href: "#plan", current: false },
  { label: "Exercises", icon: "list", href: "#exercises", current: false },
  { label: "Body", icon: "scale", href: "#body", current: false },
] as const;

/** A page's frame; the bars are shown inside a box, in the app they hold on to the screen. */
export function NavigationSection() {
  return (
    <>
      <PageHeader
        title="Progress"
        kicker="Tuesday, 24 November"
        lead="Twelve weeks, four lifts."
        back={{ href: "#navigation", label: "Home" }}
        actions={<IconButton icon="settings" label="Settings" />}
      />
      <PageColumns
        head={<PageHeader title="Two columns" />}
        main={<Card>Main column</Card>}
        side={<Card>Beside it from 1280 px</Card>}
      />
      <TabStrip
        label="Progress"
        tabs={["Overview", "Strength", "Volume", "Records", "Recovery"].map((label, i) => ({
          label,
          href: `#tab-${i}`,
          current: i === 1,
        }))}
      />
      <div className="relative h-24 [transform:translateZ(0)]">
        <BottomBar label="Main" places={PLACES} />
      </div>
      <div className="hidden h-[36rem] lg:flex overflow-clip rounded-card shadow-card">
        <Rail
          label="Main, wide"
          head={<Wordmark label="Mo" />}
          places={PLACES}
          more={MORE}
          foot={<p className="text-sm text-ink-3">Synced</p>}
        />
        <Rail label="Main, narrow" places={PLACES} more={MORE} collapsed />
      </div>
    </>
  );
}
