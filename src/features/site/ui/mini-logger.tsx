"use client";
import { type ReactNode, useReducer } from "react";
import { siteDemo } from "@/lib/copy/en/site-demo";
import { formatNumber } from "@/lib/copy/format";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Stepper } from "@/ui/stepper";
import { freshLog, LIMITS, logReducer } from "./mini-log";
import { MiniLoggerHead } from "./mini-logger-head";
import { MiniLoggerRow } from "./mini-logger-row";

const copy = siteDemo.logger;

/** Three real sets without an account. Nothing is kept; hidden where scripts are off. */
export function MiniLogger() {
  const [sets, act] = useReducer(logReducer, undefined, freshLog);
  const at = sets.findIndex((set) => !set.done);
  const active = sets[at];
  const last = sets[(at < 0 ? sets.length : at) - 1];
  return (
    <Card as="section" pad="none" edge="coach" data-coach="sam" aria-label={copy.label} className="noscript:hidden">
      <MiniLoggerHead />
      <ol className="mt-1 grid grid-cols-1 gap-1 px-3">
        {sets.map((set, i) => (
          <MiniLoggerRow key={set.id} set={set} number={i + 1} isActive={i === at} />
        ))}
      </ol>
      <div className="mt-3 grid min-h-44 content-end gap-3 bg-group p-4">
        {active ? (
          <>
            <div className="grid grid-cols-2 gap-3">
              <Named name={copy.unit}>
                <Stepper
                  label={copy.load}
                  text={formatNumber(active.kg)}
                  minusLabel={copy.lessLoad}
                  plusLabel={copy.moreLoad}
                  canMinus={active.kg > LIMITS.kgMin}
                  canPlus={active.kg < LIMITS.kgMax}
                  onStep={(direction) => act({ do: "load", direction })}
                />
              </Named>
              <Named name={copy.repsUnit}>
                <Stepper
                  label={copy.reps}
                  text={formatNumber(active.reps)}
                  minusLabel={copy.fewerReps}
                  plusLabel={copy.moreReps}
                  canMinus={active.reps > LIMITS.repsMin}
                  canPlus={active.reps < LIMITS.repsMax}
                  onStep={(direction) => act({ do: "reps", direction })}
                />
              </Named>
            </div>
            <Button size="lg" wide onClick={() => act({ do: "log" })}>
              {copy.log}
            </Button>
          </>
        ) : (
          <div className="mo-rise flex flex-wrap items-center gap-x-4 gap-y-3 self-center">
            <Avatar coach="sam" expression="celebrate" size="lg" />
            <p className="min-w-0 flex-1 text-xl font-semibold text-balance">{copy.done}</p>
            <Button variant="ghost" wide onClick={() => act({ do: "again" })}>
              {copy.again}
            </Button>
          </div>
        )}
      </div>
      <p aria-live="polite" className="sr-only">
        {last ? copy.announce(at < 0 ? sets.length : at, formatNumber(last.kg), last.reps) : ""}
        {at < 0 ? ` ${copy.done}` : ""}
      </p>
    </Card>
  );
}

function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <span aria-hidden="true" className="text-center text-xs text-ink-3">
        {name}
      </span>
      {children}
    </div>
  );
}
