/** Reads what a lifter types: "82,5" and "82.5" are one number; null when it is none. */
export function parseDecimal(text: string): number | null {
  const plain = text.trim().replace(",", ".").replace("−", "-");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
