const MILLISECOND_DIGITS = 15;
const COUNTER_DIGITS = 5;

/** `milliseconds.counter.device`, zero-padded so that text order is time order. The same on the phone and the server. */
export function clockOf(milliseconds: number, counter: number, device: string): string {
  return `${String(milliseconds).padStart(MILLISECOND_DIGITS, "0")}.${String(counter).padStart(COUNTER_DIGITS, "0")}.${device}`;
}
