"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { NumberPad } from "@/ui/number-pad";
import { ReasonsSheet } from "@/ui/reasons-sheet";
import { Sheet } from "@/ui/sheet";

const Confetti = dynamic(() => import("@/ui/confetti").then((module) => module.Confetti), { ssr: false });

type Open = "sheet" | "reasons" | "dialog" | "pad" | "confetti" | null;

/** What opens over the page. */
export function SheetSection() {
  const [open, setOpen] = useState<Open>(null);
  const [load, setLoad] = useState(82.5);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="secondary" onClick={() => setOpen("sheet")}>
        Open sheet
      </Button>
      <Button variant="secondary" onClick={() => setOpen("reasons")}>
        Open reasons
      </Button>
      <Button variant="secondary" onClick={() => setOpen("dialog")}>
        Open dialog
      </Button>
      <Button variant="secondary" onClick={() => setOpen("pad")}>
        Open pad
      </Button>
      <Button variant="secondary" onClick={() => setOpen("confetti")}>
        Confetti
      </Button>
      <Sheet
        open={open === "sheet"}
        onClose={close}
        title="Why 82.5 kg?"
        closeLabel="Close"
        footer={
          <Button wide size="lg">
            Change rule
          </Button>
        }
      >
        <p>Plan: +2.5 kg, both last workouts hit 3×8 at RPE 8 or below.</p>
      </Sheet>
      {open === "reasons" ? (
        <ReasonsSheet
          title="Your trend"
          number="84.2 kg"
          sentences={["Four weigh-ins over ten days make a trend."]}
          rule="weight.trend"
          onClose={close}
        />
      ) : null}
      <Dialog
        open={open === "dialog"}
        onClose={close}
        title="Discard this workout?"
        actions={
          <>
            <Button variant="secondary" onClick={close}>
              Keep it
            </Button>
            <Button variant="danger" onClick={close}>
              Discard
            </Button>
          </>
        }
      >
        It stays in Trash for 30 days.
      </Dialog>
      <NumberPad
        open={open === "pad"}
        onClose={close}
        title="Load"
        labels={{ close: "Close", done: "Done", erase: "Erase", point: "Point" }}
        initial={load}
        unit="kg"
        step={2.5}
        max={500}
        onDone={setLoad}
      />
      {open === "confetti" ? <Confetti show="rain" onDone={close} /> : null}
    </div>
  );
}
