"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

export type ToastInput = {
  text: string;
  tone?: "plain" | "success" | "warning" | "error" | undefined;
  /** Gives the toast ten seconds instead of five. */
  undo?: { label: string; onPress: () => void } | undefined;
};

type Show = (toast: ToastInput) => void;
const ToastContext = createContext<Show | null>(null);

/** Wraps the app once. Three notices at most: the oldest gives way. */
export function ToastRegion({ label, children }: { label: string; children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly (ToastInput & { id: number })[]>([]);
  const count = useRef(0);
  const show = useCallback<Show>((toast) => {
    count.current += 1;
    const id = count.current;
    setToasts((was) => [...was.slice(-2), { ...toast, id }]);
  }, []);
  const drop = useCallback((id: number) => setToasts((was) => was.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={label}
        aria-live="polite"
        className="pt-safe pointer-events-none fixed inset-x-0 top-2 z-toast grid justify-items-center gap-2 px-4 lg:inset-x-auto lg:end-6 lg:top-auto lg:bottom-6 lg:justify-items-end"
      >
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onGone={() => drop(toast.id)} />
        ))}
      </section>
    </ToastContext>
  );
}

/** Shows a toast. Outside a ToastRegion the notice is dropped, so that a lone component still works. */
export function useToast(): Show {
  return useContext(ToastContext) ?? ignore;
}

const ignore = () => {};

function Toast({ toast, onGone }: { toast: ToastInput; onGone: () => void }) {
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  const time = toast.undo ? 10_000 : 5_000;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => gone.current(), time);
    return () => clearTimeout(timer);
  }, [held, time]);
  const tone = toast.tone ?? "plain";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: resting on a toast only keeps it, there is nothing to operate
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="mo-rise pointer-events-auto flex min-h-12 w-full max-w-md items-center gap-3 rounded-button border border-line bg-raised py-1 ps-4 pe-1 text-ink shadow-raised forced-colors:border"
    >
      {tone === "plain" ? null : <Icon name={tone === "success" ? "check" : "alert"} size={20} className={TONE[tone]} />}
      <p className="min-w-0 flex-1 py-2">{toast.text}</p>
      {toast.undo ? (
        <button
          type="button"
          className={cx("press min-h-11 rounded-control px-3 font-semibold text-accent-text hover:bg-press")}
          onClick={() => {
            toast.undo?.onPress();
            onGone();
          }}
        >
          {toast.undo.label}
        </button>
      ) : null}
    </div>
  );
}

const TONE = { success: "text-success-text", warning: "text-warning-text", error: "text-error-text" } as const;
