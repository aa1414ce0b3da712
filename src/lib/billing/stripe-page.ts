/** A page a browser may be sent to: encrypted, or on this machine in a test. */
export function pageAddress(url: unknown): string {
  const parsed = typeof url === "string" && URL.canParse(url) ? new URL(url) : null;
  const isSafe = parsed?.protocol === "https:" || (parsed?.protocol === "http:" && parsed.hostname === "127.0.0.1");
  if (!parsed || !isSafe) throw new Error("Stripe's answer names no page");
  return parsed.href;
}
