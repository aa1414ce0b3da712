import { type Metric, onCLS, onFCP, onINP, onLCP, onTTFB } from "web-vitals";

type Vitals = Partial<Record<"fcp" | "lcp" | "inp" | "ttfb" | "cls", number>>;

const MINUTE_MS = 60_000;
const SHIFT_MAX = 10;

/**
 * Measures this visit and hands it over once, when the page is hidden for the first time: some of it is known only then. What
 * is out of range is left out, and a visit without anything is not told.
 */
export function measureVisit(tell: (vitals: Vitals) => void): void {
  const vitals: Record<string, number> = {};
  const note = ({ name, value }: Metric) => {
    const isShift = name === "CLS";
    const told = isShift ? Math.round(value * 1_000) / 1_000 : Math.round(value);
    if (told >= 0 && told <= (isShift ? SHIFT_MAX : MINUTE_MS)) vitals[name.toLowerCase()] = told;
  };
  for (const observe of [onCLS, onFCP, onINP, onLCP, onTTFB]) observe(note);
  const hidden = () => {
    if (document.visibilityState !== "hidden") return;
    document.removeEventListener("visibilitychange", hidden);
    if (Object.keys(vitals).length > 0) tell(vitals);
  };
  // After the listeners of the measures themselves, which settle what they know on the same event.
  document.addEventListener("visibilitychange", hidden);
}
