import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { PrBadge } from "@/ui/pr-badge";
import { RingGauge } from "@/ui/ring-gauge";
import { StatNumeral } from "@/ui/stat-numeral";
import { WeekStrip } from "@/ui/week-strip";

const WEEK = [
  { id: "1", letter: "M", label: "Monday, Push A, done", state: "done" },
  { id: "2", letter: "T", label: "Tuesday, rest", state: "rest" },
  { id: "3", letter: "W", label: "Wednesday, Pull A, missed", state: "missed" },
  { id: "4", letter: "T", label: "Thursday, Legs A, today", state: "planned", today: true },
  { id: "5", letter: "F", label: "Friday, Push B, planned", state: "planned" },
  { id: "6", letter: "S", label: "Saturday, Pull B, deload", state: "deload" },
  { id: "7", letter: "S", label: "Sunday, rest", state: "rest" },
] as const;

/** The Today card, rings, the week and the numerals. */
export function NumberSection() {
  return (
    <>
      <Card edge="push" pad="none" className="flex flex-wrap justify-between gap-x-4 ps-5 pt-5">
        <div className="grid min-w-0 flex-1 basis-28 content-between gap-6 pb-5">
          <div>
            <p className="text-sm text-ink-2">Today · week 3 of 6</p>
            <p className="text-2xl font-semibold tracking-tight">Push A</p>
            <p className="text-ink-2">6 exercises, chest and shoulders</p>
          </div>
          <Button size="lg" className="justify-self-start">
            Start
          </Button>
        </div>
        <div className="ms-auto self-end pe-4">
          <StatNumeral text="62" unit="min" label="about" size="giant" bleed />
        </div>
      </Card>
      <div className="flex flex-wrap items-center gap-6">
        <RingGauge value={3} max={4} size={112} stroke={10} label="3 of 4 workouts">
          <span className="num text-3xl">
            3<span className="text-base text-ink-2">/4</span>
          </span>
        </RingGauge>
        <RingGauge value={0.62} max={1} size={72} stroke={7} tone="third" label="62 percent" />
        <RingGauge value={4} max={4} size={72} stroke={7} tone="accent" label="4 of 4" />
        <RingGauge value={0} max={4} size={72} stroke={7} label="0 of 4" />
        <PrBadge text="Bench 85 × 5" fresh />
      </div>
      <WeekStrip label="This week" days={WEEK} />
      <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-4">
        <StatNumeral text="58" unit="min" label="Duration" size="md" />
        <StatNumeral text="17.5" label="Hard sets" size="md" />
        <StatNumeral text="8.4" unit="t" label="Volume" size="md" change={{ text: "+0.6 t since last week", tone: "good" }} />
        <StatNumeral text="2" label="Records" size="md" fresh />
      </div>
      <StatNumeral text="84.2" unit="kg" label="Trend weight" size="giant" change={{ text: "−0.3 kg in 7 days" }} />
    </>
  );
}
