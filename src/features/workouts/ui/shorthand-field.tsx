"use client";
import { type FormEvent, useRef, useState } from "react";
import { parseShorthand } from "@/domain/shorthand";
import { printShorthand } from "@/domain/shorthand-print";
import type { ShorthandSet } from "@/domain/shorthand-set";
import type { Unit } from "@/domain/vocabulary";
import { useProfile } from "@/features/account/client/profile";
import { frame } from "@/lib/copy/en/frame";
import { later } from "@/lib/copy/en/log-later";
import { useDeviceUser } from "@/lib/offline/device";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/text-field";
import { useToast } from "@/ui/toast";
import type { OpenExercise } from "../client/load-workout";
import { oddIn } from "../client/odd";
import { logTyped, takeBackTyped } from "../client/typed-ops";
import { placeTyped, shorthandContext } from "../client/typed-sets";
import { oddQuestion } from "./odd-text";
import { vibrate } from "./signals";
import { exampleFor, problemText, typedText } from "./typed-text";
import { nextSet, type useLogger } from "./use-logger";

const copy = later.shorthand;

type Props = { exercise: OpenExercise; logger: ReturnType<typeof useLogger> };

/** Sets typed in one line. It says what it understands as it is typed, and asks where a line can mean two things. */
export function ShorthandField({ exercise, logger }: Props) {
  const userId = useDeviceUser();
  const { unit, timerVibration } = useProfile().profile;
  const toast = useToast();
  const [text, setText] = useState("");
  // The line that was to be logged and could not be: only then what is wrong with it is an error.
  const [tried, setTried] = useState<string | null>(null);
  const isBusy = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLFieldSetElement>(null);

  const context = shorthandContext(exercise, unit);
  const read = parseShorthand(text, context);
  const seen = read.kind === "sets" ? look(exercise, read.sets, unit) : null;
  const wrong = read.kind === "error" ? problemText(read, text) : seen?.problem;
  const isEmpty = text.trim() === "";
  const isTried = tried === text && !isEmpty;
  const said = seen?.odd ? `${seen.line}. ${seen.odd}` : (seen?.line ?? (isTried ? "" : wrong));

  const log = async (sets: readonly ShorthandSet[], line: string, isSure: boolean) => {
    const { odd, problem } = look(exercise, sets, unit);
    if (problem || (odd && !isSure)) {
      setText(line);
      setTried(line);
      field.current?.focus();
      return;
    }
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const receipt = await logTyped(userId, exercise.id, { sets, confirmed: odd !== undefined });
      if (receipt === null) return toast({ text: copy.gone, tone: "error" });
      setText("");
      setTried(null);
      // The button that was tapped goes; the next line may follow.
      field.current?.focus();
      if (timerVibration) vibrate([30]);
      // The view stays where the line was typed.
      logger.goTo(exercise);
      logger.say(typedText(receipt.logged));
      const undo = { label: frame.actions.undo, onPress: () => void takeBackTyped(userId, receipt) };
      toast({ text: copy.logged(receipt.logged.length), undo });
    } catch {
      toast({ text: frame.sync.blocked, tone: "error" });
    } finally {
      isBusy.current = false;
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read.kind === "sets") void log(read.sets, text, isTried);
    else if (read.kind === "question") question.current?.querySelector("button")?.focus();
    else setTried(text);
  };

  return (
    <form onSubmit={submit} className="col-span-full grid">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
        <TextField
          ref={field}
          label={copy.label}
          labelHidden
          placeholder={exampleFor(nextSet(exercise) ?? exercise.sets.at(-1), context.measure) || copy.label}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={isTried ? wrong : undefined}
          inputMode="text"
          enterKeyHint="done"
          autoCapitalize="none"
          autoCorrect="off"
          autoComplete="off"
          spellCheck={false}
          maxLength={700}
        />
        {isEmpty ? null : (
          <Button type="submit" variant="secondary">
            {isTried && seen?.odd ? later.odd.yes : copy.log}
          </Button>
        )}
      </div>
      <p role="status" className="pt-2 text-sm text-ink-2 empty:pt-0">
        {isEmpty ? "" : said}
      </p>
      {read.kind === "question" ? (
        <fieldset ref={question} className="grid gap-2 pt-2">
          <legend className="pb-1 text-sm text-ink-2">{copy.which}</legend>
          {read.readings.map(({ word, sets }) => {
            const { line, problem } = look(exercise, sets, unit);
            const choose = () => void log(sets, printShorthand(sets, context.measure), false);
            return line === undefined ? (
              <p key={word} className="text-sm text-ink-2">
                {problem}
              </p>
            ) : (
              <Button key={word} variant="secondary" wide onClick={choose}>
                {line}
              </Button>
            );
          })}
        </fieldset>
      ) : null}
    </form>
  );
}

interface Look {
  /** What the sets will be. */
  readonly line?: string;
  /** What is surprising about them. */
  readonly odd?: string;
  /** Why they cannot be. */
  readonly problem?: string;
}

function look(exercise: OpenExercise, sets: readonly ShorthandSet[], unit: Unit): Look {
  const placed = placeTyped(exercise, sets);
  if ("problem" in placed) return { problem: placed.problem === "full" ? copy.full : copy.noLoad };
  const line = typedText(placed.rows);
  for (const row of placed.rows) {
    const found = oddIn(exercise, row);
    if (found) return { line, odd: oddQuestion(found.odd, row, unit) };
  }
  return { line };
}
