"use client";
import { type Dispatch, type SetStateAction, useState } from "react";
import { painTags } from "@/domain/pain-mark";
import type { EffortScale, Unit } from "@/domain/vocabulary";
import { count } from "@/lib/analytics/count";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { later } from "@/lib/copy/en/log-later";
import { pain } from "@/lib/copy/en/pain";
import { formatLoad } from "@/lib/copy/format";
import { useDeviceUser } from "@/lib/offline/device";
import type { SetRow } from "@/lib/offline/rows";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Sheet } from "@/ui/sheet";
import { TextArea } from "@/ui/text-area";
import { useToast } from "@/ui/toast";
import { useLater } from "@/ui/use-later";
import { addExercise, noteExercise, removeExercise, swapExercise } from "../client/exercise-ops";
import type { OpenExercise, OpenWorkout } from "../client/load-workout";
import { oddIn } from "../client/odd";
import { areaList } from "../client/open-marks";
import { painSheet } from "../client/pain-part";
import { changeSet, type SetChange } from "../client/set-ops";
import { useOpenMarks } from "../client/use-pain";
import { EffortSheet } from "./effort-sheet";
import { ExercisePicker } from "./exercise-picker";
import { OddDialog } from "./odd-dialog";
import { type Field, SetPad } from "./set-pad";
import { SetSheet } from "./set-sheet";
import { lastTimeText } from "./set-text";
import type { useLogger } from "./use-logger";
import { WhySheet } from "./why-sheet";

export type OpenSheet =
  | { readonly kind: "pad"; readonly setId: string; readonly field: Field }
  | { readonly kind: "effort" | "set"; readonly setId: string }
  /** With the change that would make a logged set odd. */
  | { readonly kind: "odd"; readonly setId: string; readonly change?: SetChange }
  | { readonly kind: "why" | "swap" | "note" | "pain" | "remove"; readonly exerciseId: string }
  | { readonly kind: "add" | "finish" };

type Props = {
  workout: OpenWorkout;
  sheet: OpenSheet;
  onSheet: Dispatch<SetStateAction<OpenSheet | null>>;
  unit: Unit;
  scale: EffortScale;
  logger: ReturnType<typeof useLogger>;
};

/** Every sheet the logger opens, one at a time, always on the live set or exercise. */
export function LoggerSheets({ workout, sheet, onSheet, unit, scale, logger }: Props) {
  const userId = useDeviceUser();
  const marks = useOpenMarks();
  const hurt = marks.map(({ exerciseId }) => exerciseId);
  const toast = useToast();
  const hurtSheet = useLater(painSheet);
  const close = () => onSheet(null);
  if (sheet.kind === "add")
    return (
      <ExercisePicker
        title={log.addExercise}
        avoid={{ ids: hurt, tags: [] }}
        unit={unit}
        onClose={close}
        onPick={async (picked) => {
          await addExercise(userId, workout.id, picked);
          close();
        }}
      />
    );
  if ("setId" in sheet) {
    const exercise = workout.exercises.find(({ sets }) => sets.some(({ id }) => id === sheet.setId));
    const set = exercise?.sets.find(({ id }) => id === sheet.setId);
    if (!exercise || !set) return null;
    if (sheet.kind === "pad") {
      const change = (to: SetRow, how: SetChange) => {
        const isOdd = to.completed && oddIn(exercise, { ...to, ...how }) !== null;
        if (isOdd) onSheet({ kind: "odd", setId: to.id, change: how });
        else logger.change(to, how);
      };
      // The pad closes itself after its answer; a question that came of it stays.
      const closePad = () => onSheet((now) => (now === sheet ? null : now));
      return <SetPad edited={{ set, exercise, field: sheet.field }} unit={unit} onClose={closePad} onChange={change} />;
    }
    if (sheet.kind === "odd") {
      const sure = (meant: SetChange) => {
        // Numbers the lifter stands by are believed at once; a corrected slip surprises nobody.
        const isMeant = Object.keys(meant).length === 0;
        const change = { ...sheet.change, ...meant, ...(isMeant ? { confirmed: true } : {}) };
        close();
        // Saved first: logging takes the numbers as they stand on the device.
        void changeSet(userId, set.id, change).then(() => (set.completed ? undefined : logger.record(set, true)));
      };
      return (
        <OddDialog
          exercise={exercise}
          set={{ ...set, ...sheet.change }}
          unit={unit}
          onClose={close}
          onSure={sure}
          onChange={(field) => onSheet({ kind: "pad", setId: set.id, field })}
        />
      );
    }
    if (sheet.kind === "effort") return <EffortSheet set={set} scale={scale} onClose={close} onChange={logger.change} />;
    const remove = () => {
      void logger.remove(set);
      close();
    };
    return <SetSheet set={set} onClose={close} onChange={logger.change} onDelete={remove} />;
  }
  const exercise = "exerciseId" in sheet ? workout.exercises.find(({ id }) => id === sheet.exerciseId) : undefined;
  if (!exercise) return null;
  if (sheet.kind === "why") return <Why exercise={exercise} unit={unit} onClose={close} />;
  if (sheet.kind === "note") return <NoteSheet exercise={exercise} onClose={close} />;
  if (sheet.kind === "remove") return <RemoveDialog exercise={exercise} onClose={close} />;
  const sore = marks.filter(({ exerciseId }) => exerciseId === exercise.exerciseId);
  if (sheet.kind === "pain") {
    const skip = () => {
      const { upNext } = logger;
      if (upNext) logger.goTo(upNext);
      onSheet(upNext ? null : { kind: "finish" });
      toast({ text: pain.skipped(exercise.name) });
    };
    const swap = () => onSheet({ kind: "swap", exerciseId: exercise.id });
    return hurtSheet && <hurtSheet.PainSheet exercise={exercise} marks={sore} onClose={close} onSkip={skip} onSwap={swap} />;
  }
  return (
    <ExercisePicker
      title={sore.length > 0 ? pain.swapTitle(areaList(sore)) : later.swapTitle}
      avoid={{ ids: hurt, tags: painTags(sore) }}
      insteadOf={exercise.exerciseId}
      reps={wantedReps(exercise)}
      unit={unit}
      // What this device knows are the same movements: with pain the server is asked first.
      suggested={sore.length > 0 ? [] : exercise.sheet?.alternatives}
      onClose={close}
      onPick={async (picked) => {
        await swapExercise(userId, exercise.id, picked, unit);
        count({ name: "exercise_swapped", props: { scope: "today" } });
        close();
      }}
    />
  );
}

/** What the next open work set asks for. */
function wantedReps({ sets }: OpenExercise): number | undefined {
  return sets.find(({ role, completed }) => role !== "warmup" && !completed)?.target?.repsMin ?? undefined;
}

type OfExercise = { exercise: OpenExercise; onClose: () => void };

function Why({ exercise, unit, onClose }: OfExercise & { unit: Unit }) {
  const grams = exercise.sets.find(({ role }) => role !== "warmup")?.target?.loadGrams ?? null;
  const number = grams === null ? null : formatLoad(grams / 1000, unit);
  const last = lastTimeText(exercise.sheet?.lastTime ?? null, unit, exercise.sheet?.loadBasis ?? null);
  return <WhySheet open onClose={onClose} number={number} reasons={exercise.plan?.reasons ?? []} lastTime={last} unit={unit} />;
}

function NoteSheet({ exercise, onClose }: OfExercise) {
  const userId = useDeviceUser();
  const [text, setText] = useState(exercise.note ?? "");
  const save = async () => {
    await noteExercise(userId, exercise.id, text);
    onClose();
  };
  const footer = (
    <Button wide onClick={() => void save()}>
      {frame.actions.save}
    </Button>
  );
  return (
    <Sheet open onClose={onClose} title={log.exercise.note} closeLabel={frame.actions.close} footer={footer}>
      <TextArea
        label={exercise.name}
        placeholder={later.note.placeholder}
        hint={later.note.limit}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Sheet>
  );
}

function RemoveDialog({ exercise, onClose }: OfExercise) {
  const userId = useDeviceUser();
  const remove = async () => {
    await removeExercise(userId, exercise);
    onClose();
  };
  const actions = (
    <>
      <Button variant="secondary" onClick={onClose}>
        {frame.actions.cancel}
      </Button>
      <Button variant="danger" onClick={() => void remove()}>
        {frame.actions.remove}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={`${log.exercise.remove}?`} actions={actions}>
      {exercise.name}, {frame.units.setCount(exercise.sets.length)}
    </Dialog>
  );
}
