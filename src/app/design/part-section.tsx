"use client";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Digits } from "@/ui/digits";
import { Dock } from "@/ui/dock";
import { FilterStatus } from "@/ui/filter-status";
import { SetCheck } from "@/ui/set-check";
import { Spinner } from "@/ui/spinner";
import { Stepper } from "@/ui/stepper";

/** The parts that rows and docks are made of, each by itself and at its limits. */
export function PartSection() {
  const [load, setLoad] = useState(82.5);
  const nothing = () => {};
  const names = { minusLabel: "Less load", plusLabel: "More load" };
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Stepper
          label="Load"
          text={String(load)}
          unit="kg"
          {...names}
          onStep={(by) => setLoad(load + by * 2.5)}
          onPress={nothing}
        />
        <Stepper label="At the least" text="0" {...names} onStep={nothing} canMinus={false} />
        <Stepper label="Load, large" text="102.5" unit="kg" size="lg" {...names} onStep={nothing} onPress={nothing} />
        <Stepper label="At the most" text="500" size="lg" {...names} onStep={nothing} canPlus={false} />
      </div>
      <div className="flex flex-wrap items-center gap-6">
        <SetCheck label="Log set 1" onPress={nothing} done={false} />
        <SetCheck label="Take back set 2" onPress={nothing} done />
        <SetCheck label="Take back set 3" onPress={nothing} done fresh />
        <SetCheck label="Log set 4" onPress={nothing} done={false} disabled />
        <Spinner />
        <p className="num text-4xl">
          <Digits text="1:02.5" />
        </p>
      </div>
      <div>
        <FilterStatus count="367 exercises" clearLabel="Clear filters" onClear={null} />
        <FilterStatus count="12 exercises" clearLabel="Clear filters" onClear={nothing} />
      </div>
      {/* The dock holds on to its box here; on a screen it holds on to the bottom. */}
      <div className="relative h-28 [transform:translateZ(0)]">
        <Dock label="Way on">
          <Button size="lg" wide>
            Continue
          </Button>
        </Dock>
      </div>
    </>
  );
}
