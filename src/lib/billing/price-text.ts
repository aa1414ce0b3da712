import { formatNumber } from "../copy/format";
import type { PriceFacts } from "./stripe-shapes";

/** Stripe counts these in whole units; all others but THREE in hundredths. */
const WHOLE = "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" ");
const THREE = "bhd jod kwd omr tnd".split(" ");

/** "$9.99 / month"; null for a price without one amount. */
export function priceText({ unit_amount, currency, recurring }: PriceFacts): string | null {
  if (unit_amount === null || recurring === null) return null;
  const digits = WHOLE.includes(currency) ? 0 : THREE.includes(currency) ? 3 : 2;
  const amount = unit_amount / 10 ** digits;
  const shown = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: currency.toUpperCase(),
    ...(Number.isInteger(amount)
      ? { minimumFractionDigits: 0, maximumFractionDigits: 0 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  }).format(amount);
  const { interval, interval_count } = recurring;
  return `${shown} / ${interval_count === 1 ? interval : `${formatNumber(interval_count)} ${interval}s`}`;
}
