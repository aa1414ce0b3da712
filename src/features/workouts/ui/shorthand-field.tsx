"use client";
import { type FormEvent, type Ref, useEffect, useRef } from "react";
import type { Reading } from "@/domain/shorthand-set";
import { later } from "@/lib/copy/en/log-later";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/text-field";
import type { OpenExercise } from "../client/load-workout";
import { exampleFor, type Look, lookAt } from "./typed-text";
import { nextSet, type useLogger } from "./use-logger";
import { useShorthand } from "./use-shorthand";

const copy = later.shorthand;

type Props = { exercise: OpenExercise; logger: ReturnType<typeof useLogger> };

/** Sets typed in one line. It says what it understands as it is typed, and asks where a line can mean two things. */
export function ShorthandField({ exercise, logger }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const question = useRef<HTMLFieldSetElement>(null);
  // The button that was tapped goes; the next line may follow.
  const line = useShorthand(exercise, logger, () => field.current?.focus());
  const { text, read, seen, isTried } = line;
  const isEmpty = text.trim() === "";
  const below = isEmpty ? "" : `${line.error ?? line.said} ${read.kind}`;
  useEffect(() => {
    // What stands below the field would be behind the dock.
    if (below !== "") form.current?.scrollIntoView({ block: "nearest" });
  }, [below]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!line.submit()) question.current?.querySelector("button")?.focus();
  };
  return (
    <form ref={form} onSubmit={submit} className="col-span-full grid scroll-mb-4">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
        <TextField
          ref={field}
          label={copy.label}
          labelHidden
          placeholder={exampleFor(nextSet(exercise) ?? exercise.sets.at(-1), line.context.measure) || copy.label}
          value={text}
          onChange={(event) => line.setText(event.target.value)}
          error={line.error}
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
        {isEmpty ? "" : line.said}
      </p>
      {read.kind === "question" ? (
        <Question
          ref={question}
          readings={read.readings}
          look={(sets) => lookAt(exercise, sets, line.unit)}
          onChoose={line.choose}
        />
      ) : null}
    </form>
  );
}

type QuestionProps = {
  ref: Ref<HTMLFieldSetElement>;
  readings: readonly Reading[];
  look: (sets: Reading["sets"]) => Look;
  onChoose: (sets: Reading["sets"]) => void;
};

/** What a line may mean, a button for each; what can't be logged here is said instead. */
function Question({ ref, readings, look, onChoose }: QuestionProps) {
  return (
    <fieldset ref={ref} className="grid gap-2 pt-2">
      <legend className="pb-1 text-sm text-ink-2">{copy.which}</legend>
      {readings.map(({ word, sets }) => {
        const { line, problem } = look(sets);
        return line === undefined ? (
          <p key={word} className="text-sm text-ink-2">
            {problem}
          </p>
        ) : (
          <Button key={word} variant="secondary" wide onClick={() => onChoose(sets)}>
            {line}
          </Button>
        );
      })}
    </fieldset>
  );
}
