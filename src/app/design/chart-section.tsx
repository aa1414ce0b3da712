"use client";
import { useState } from "react";
import { BarChart } from "@/ui/bar-chart";
import { Card } from "@/ui/card";
import { ChartTable } from "@/ui/chart-table";
import { LineChart } from "@/ui/line-chart";
import { type Range, RangePicker } from "@/ui/range-picker";
import { StatNumeral } from "@/ui/stat-numeral";

const STRENGTH = [96, 97.5, 97, 99, null, null, 98, 100, 101.5, 101, 103.5, 104].map((value, i) => ({
  at: i / 11,
  value,
  ...(value === null ? {} : { low: value - 2.4, high: value + 2.4 }),
}));
const WEEKS = STRENGTH.map(({ value }, i) => ({ id: String(i), cells: [`Week ${i + 1}`, value === null ? "–" : `${value} kg`] }));
const WEIGHT = Array.from({ length: 30 }, (_, i) => ({ at: i / 29, value: 84.9 - i * 0.025 }));
const DOTS = WEIGHT.map(({ at, value }, i) => ({ at, value: value + Math.sin(i * 2.3) * 0.5 }));
const SETS = [12, 14, 16, 9, 15, 17, 11].map((value, i) => ({ id: String(i), value, label: `W${i + 1}` }));

/** A lift with its band and a gap, a body weight with a goal, weekly sets. */
export function ChartSection() {
  const [range, setRange] = useState<Range>("12w");
  return (
    <>
      <div>
        <StatNumeral
          text="104"
          unit="kg"
          label="Estimated best single, bench press"
          change={{ text: "+8 kg in 12 weeks", tone: "good" }}
        />
        <div className="pt-6">
          <RangePicker value={range} onChange={setRange} />
        </div>
        <div className="pt-6">
          <LineChart
            label="Estimated best single, rising from 96 to 104 kilograms over 12 weeks"
            points={STRENGTH}
            guides={[
              { value: 95, text: "95" },
              { value: 100, text: "100" },
              { value: 105, text: "105" },
            ]}
            axis={[
              { at: 0, text: "Sep" },
              { at: 0.5, text: "Oct" },
              { at: 1, text: "Now" },
            ]}
            endText="104"
            table={{
              summary: "Show as table",
              content: <ChartTable caption="Estimated best single by week" columns={["Week", "Best single"]} rows={WEEKS} />,
            }}
          />
        </div>
      </div>
      <Card>
        <LineChart
          label="Body weight, falling slowly"
          points={WEIGHT}
          dots={DOTS}
          goal={{ value: 83.5, text: "Goal 83.5" }}
          guides={[
            { value: 84, text: "84" },
            { value: 85, text: "85" },
          ]}
          axis={[
            { at: 0, text: "1 Nov" },
            { at: 1, text: "Today" },
          ]}
          endText="84.2"
        />
      </Card>
      <BarChart
        label="Hard sets for the chest, last 7 weeks"
        bars={SETS.map((bar, i) =>
          i === 6 ? { ...bar, pending: true, text: "11" } : i === 5 ? { ...bar, current: true, text: "17" } : bar,
        )}
        guides={[
          { value: 10, text: "10" },
          { value: 20, text: "20" },
        ]}
        table={{ summary: "Show as table", content: <p>Week 7: 11 sets so far</p> }}
      />
    </>
  );
}
