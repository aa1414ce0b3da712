"use client";
import { useState } from "react";
import { ActionDock } from "@/ui/action-dock";
import { EffortStrip } from "@/ui/effort-strip";
import { PlateView } from "@/ui/plate-view";
import { ProgressSegments } from "@/ui/progress-segments";
import { RestDock } from "@/ui/rest-dock";
import { SetRow } from "@/ui/set-row";
import { SyncMark } from "@/ui/sync-mark";

const RPE = [6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10];
const SEGMENTS = [
  { id: "a", label: "Bench press, 2 of 4", done: 2, total: 4, current: true },
  { id: "b", label: "Incline press, 0 of 3", done: 0, total: 3 },
  { id: "c", label: "Fly, 0 of 3", done: 0, total: 3 },
  { id: "d", label: "Pushdown, 0 of 3", done: 0, total: 3 },
];

/** Set rows in every state, both docks, the plates. */
export function LoggerSection() {
  const [load, setLoad] = useState(80);
  const [reps, setReps] = useState(6);
  const [effort, setEffort] = useState<number | null>(8);
  const [logged, setLogged] = useState(false);
  const [left, setLeft] = useState(102);
  const press = () => {};
  return (
    <>
      <div>
        <div className="flex items-center justify-between">
          <span className="num text-lg text-ink-2">24:18</span>
          <SyncMark state="saved" text="Saved on this device" />
        </div>
        <ProgressSegments label="Exercises" segments={SEGMENTS} onJump={press} />
        <h3 className="pt-2 pb-4 text-3xl font-semibold">Bench press</h3>
        <ol className="grid gap-1">
          <SetRow
            mark={{ text: "W", label: "Warm-up 1" }}
            state="logged"
            warmup
            load={{ text: "40", label: "40 kilograms" }}
            reps={{ text: "8", label: "8 reps" }}
            check={{ label: "Undo set", onPress: press }}
          />
          <SetRow
            mark={{ text: "1", label: "Set 1", onPress: press }}
            state="logged"
            load={{ text: "80", label: "Load, 80 kilograms", onPress: press }}
            reps={{ text: "6", label: "Reps, 6", onPress: press }}
            effort={{ text: "8", label: "Effort 8", onPress: press }}
            check={{ label: "Undo set 1", onPress: press }}
            fresh
          />
          <SetRow
            mark={{ text: "2", label: "Set 2", onPress: press }}
            state={logged ? "logged" : "active"}
            load={{ text: String(load), label: `Load, ${load} kilograms`, onPress: press }}
            reps={{ text: String(reps), label: `Reps, ${reps}`, onPress: press }}
            effort={logged ? { text: effort === null ? "" : String(effort), label: "Effort", onPress: press } : undefined}
            check={{ label: "Log set 2", onPress: () => setLogged(!logged) }}
            previous={["77.5 × 6", "@ 8"]}
            below="6–8 at RPE 8"
            fresh={logged}
          />
          <SetRow
            mark={{ text: "3", label: "Set 3", onPress: press }}
            state="planned"
            load={{ text: "102.5", label: "Load, 102.5 kilograms", onPress: press }}
            reps={{ text: "12", label: "Reps, 12", onPress: press }}
            check={{ label: "Log set 3", onPress: press }}
            previous={["77.5 × 6", "@ 8.5"]}
          />
          <SetRow
            mark={{ text: "4", label: "Set 4" }}
            state="skipped"
            load={{ text: "BW", label: "Body weight" }}
            reps={{ text: "12", label: "12 reps" }}
            check={{ label: "Log set 4", onPress: press, disabled: true }}
          />
        </ol>
      </div>
      <div className="min-w-0">
        <ActionDock
          label="Log this set"
          load={{
            label: "Load",
            text: String(load),
            unit: "kg",
            minusLabel: "Less load",
            plusLabel: "More load",
            onStep: (d) => setLoad(load + d * 2.5),
            onPress: press,
          }}
          reps={{
            label: "Reps",
            text: String(reps),
            minusLabel: "Fewer reps",
            plusLabel: "More reps",
            onStep: (d) => setReps(reps + d),
            onPress: press,
            canMinus: reps > 0,
          }}
          effort={
            <EffortStrip
              label="Effort, RPE"
              values={RPE}
              value={effort}
              onChange={setEffort}
              meaning={(value) => `RPE ${value}`}
            />
          }
          log={{ label: "Log set", onPress: () => setLogged(true) }}
          next="Then incline press, 3 × 8 at 60 kg"
        />
      </div>
      <div className="min-w-0">
        <RestDock
          label="Rest"
          secondsLeft={left}
          secondsTotal={150}
          minus={{ text: "−15", label: "15 seconds less" }}
          plus={{ text: "+15", label: "15 seconds more" }}
          total="of 2:30"
          skip={{ text: "Skip", label: "Skip rest" }}
          onAdd={(by) => setLeft(left + by)}
          onSkip={() => setLeft(0)}
          next={
            <p className="flex items-baseline justify-between gap-4">
              <span className="text-ink-2">Next, set 3</span>
              <span className="num text-2xl">
                80<span className="unit">kg</span> × 6
              </span>
            </p>
          }
        />
      </div>
      <PlateView
        label="20, 10 and 1.25 kilograms on each side"
        bar="20 kg"
        plates={[
          { id: "1", text: "20", size: 1 },
          { id: "2", text: "10", size: 0.72 },
          { id: "3", text: "1.25", size: 0.25 },
        ]}
      />
    </>
  );
}
