"use client";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { cx } from "./cx";
import { Digits } from "./digits";
import { Icon } from "./icon";
import { parseDecimal } from "./parse-decimal";
import { Sheet } from "./sheet";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  labels: { close: string; done: string; erase: string; point: string };
  /** The number the pad opens with; the first digit replaces it. */
  initial: number | null;
  unit?: string | undefined;
  /** One step either way, in the shown unit; 0 hides the two keys. */
  step?: number | undefined;
  whole?: boolean | undefined;
  min?: number | undefined;
  max?: number | undefined;
  onDone: (value: number) => void;
  /** For what follows from the number, such as the plates. */
  preview?: ((value: number | null) => ReactNode) | undefined;
};

/** A decimal pad with thumb-sized keys; never the phone's own keyboard. */
export function NumberPad(props: Props) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={props.title} closeLabel={props.labels.close}>
      <Pad {...props} />
    </Sheet>
  );
}

function Pad({ labels, initial, unit, step = 0, whole, min = 0, max = 9999, onDone, onClose, preview }: Props) {
  const [text, setText] = useState(initial === null ? "" : String(initial));
  const [fresh, setFresh] = useState(true);
  const value = parseDecimal(text);
  const fits = value !== null && value >= min && value <= max;

  const press = (key: string) => {
    setText((was) => append(fresh ? "" : was, key));
    setFresh(false);
  };
  const erase = () => {
    setText((was) => (fresh ? "" : was.slice(0, -1)));
    setFresh(false);
  };
  const nudge = (by: number) => {
    setText(String(Math.min(max, Math.max(min, Math.round(((value ?? 0) + by) * 100) / 100))));
    setFresh(true);
  };
  const done = () => {
    if (value === null || !fits) return;
    onDone(value);
    onClose();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hardware keys reach the pad wherever the focus is inside it
    <div
      className="grid gap-3"
      onKeyDown={(event) => {
        if (/^\d$/.test(event.key)) press(event.key);
        else if (!whole && (event.key === "." || event.key === ",")) press(".");
        else if (event.key === "Backspace") erase();
      }}
    >
      <output className={cx("num block min-h-[1.1em] text-6xl", value !== null && !fits && "text-error-text")}>
        {/* Marked like selected text: the next digit replaces it. */}
        <span className={cx("rounded-control", fresh && "bg-[color-mix(in_srgb,var(--mo-coach)_28%,transparent)]")}>
          <Digits text={text || "0"} />
        </span>
        {unit ? <span className="unit">{unit}</span> : null}
      </output>
      {preview?.(value)}
      <div className="grid grid-cols-4 gap-2">
        {[7, 8, 9].map((digit) => (
          <Key key={digit} onClick={() => press(String(digit))} text={String(digit)} />
        ))}
        <Key onClick={erase} label={labels.erase} quiet>
          <Icon name="erase" />
        </Key>
        {[4, 5, 6].map((digit) => (
          <Key key={digit} onClick={() => press(String(digit))} text={String(digit)} />
        ))}
        {step ? <Key onClick={() => nudge(step)} text={`+${step}`} quiet /> : <span />}
        {[1, 2, 3].map((digit) => (
          <Key key={digit} onClick={() => press(String(digit))} text={String(digit)} />
        ))}
        {step ? <Key onClick={() => nudge(-step)} text={`−${step}`} quiet /> : <span />}
        {whole ? <span /> : <Key onClick={() => press(".")} label={labels.point} text="." />}
        <Key onClick={() => press("0")} text="0" />
        <Button size="lg" className="col-span-2" disabled={!fits} onClick={done}>
          {labels.done}
        </Button>
      </div>
    </div>
  );
}

/** Two decimals and one point are all a load needs. */
function append(text: string, key: string): string {
  if (key === ".") return text.includes(".") ? text : `${text || "0"}.`;
  if (/\.\d\d$/.test(text) || text.length >= 7) return text;
  return text === "0" ? key : text + key;
}

type KeyProps = { onClick: () => void; text?: string; label?: string; quiet?: boolean; children?: ReactNode };

function Key({ onClick, text, label, quiet, children }: KeyProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className={cx(
        "press num grid min-h-14 place-content-center rounded-button",
        quiet ? "text-lg text-ink-2 hover:bg-press" : "bg-field text-2xl shadow-card hover:bg-press",
      )}
    >
      {children ?? text}
    </button>
  );
}
