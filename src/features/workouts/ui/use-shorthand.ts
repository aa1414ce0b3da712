"use client";
import { useRef, useState } from "react";
import { parseShorthand } from "@/domain/shorthand";
import { printShorthand } from "@/domain/shorthand-print";
import type { ShorthandSet } from "@/domain/shorthand-set";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { later } from "@/lib/copy/en/log-later";
import { useDeviceUser } from "@/lib/offline/device";
import { useToast } from "@/ui/toast";
import type { OpenExercise } from "../client/load-workout";
import { logTyped, takeBackTyped } from "../client/typed-ops";
import { shorthandContext } from "../client/typed-sets";
import { vibrate } from "./signals";
import { lookAt, problemText, typedText } from "./typed-text";
import type { useLogger } from "./use-logger";

const copy = later.shorthand;

/** A line as it is typed: what it means, what is wrong with it, and the way to log it. `onDone` after it is logged or refused. */
export function useShorthand(exercise: OpenExercise, logger: ReturnType<typeof useLogger>, onDone: () => void) {
  const userId = useDeviceUser();
  const { unit, timerVibration } = useProfile().profile;
  const toast = useToast();
  const [text, setText] = useState("");
  // The line that was to be logged and could not be: only then what is wrong with it is an error.
  const [tried, setTried] = useState<string | null>(null);
  const isBusy = useRef(false);

  const context = shorthandContext(exercise, unit);
  const read = parseShorthand(text, context);
  const seen = read.kind === "sets" ? lookAt(exercise, read.sets, unit) : null;
  const wrong = read.kind === "error" ? problemText(read, text) : seen?.problem;
  const isTried = tried === text && text.trim() !== "";

  const save = async (sets: readonly ShorthandSet[], confirmed: boolean) => {
    const receipt = await logTyped(userId, exercise.id, { sets, confirmed });
    if (receipt === null) return toast({ text: copy.gone, tone: "error" });
    setText("");
    setTried(null);
    if (timerVibration) vibrate([30]);
    // The view stays where the line was typed.
    logger.goTo(exercise);
    logger.say(typedText(receipt.logged));
    const undo = { label: frame.actions.undo, onPress: () => void takeBackTyped(userId, receipt) };
    toast({ text: copy.logged(receipt.logged.length), undo });
  };
  const log = async (sets: readonly ShorthandSet[], line: string, isSure: boolean) => {
    const { odd, problem } = lookAt(exercise, sets, unit);
    if (problem || (odd && !isSure)) {
      setText(line);
      setTried(line);
    } else if (!isBusy.current) {
      isBusy.current = true;
      await save(sets, odd !== undefined).catch(() => toast({ text: frame.sync.blocked, tone: "error" }));
      isBusy.current = false;
    }
    onDone();
  };
  return {
    ...{ text, setText, context, read, seen, unit },
    /** The line was to be logged, and something stood against it. */
    isTried,
    error: isTried ? wrong : undefined,
    said: seen?.odd ? `${seen.line}. ${seen.odd}` : (seen?.line ?? (isTried ? undefined : wrong)),
    /** Logs the line as it stands; what is surprising in it was asked about before. False where it can't be logged. */
    submit: (): boolean => {
      if (read.kind === "sets") void log(read.sets, text, isTried);
      else setTried(text);
      return read.kind === "sets";
    },
    /** Logs one of two meanings. */
    choose: (sets: readonly ShorthandSet[]) => void log(sets, printShorthand(sets, context.measure), false),
  };
}
