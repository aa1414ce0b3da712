import type { BrowserContext } from "@playwright/test";

export const COUNTS = "https://counts.example.test";

interface Sent {
  readonly event: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Stands in for PostHog: everything that was sent there, whole. */
export async function counting(context: BrowserContext) {
  const sent: Sent[] = [];
  const asked: string[] = [];
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "webdriver", { value: false });
  });
  await context.route(`${COUNTS}/**`, async (route) => {
    const body = route.request().postData() ?? "";
    asked.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`);
    if (body !== "") sent.push(...eventsOf(JSON.parse(body)));
    await route.fulfill({ status: 200, headers: { "access-control-allow-origin": "*" }, json: { status: 1 } });
  });
  return { sent, asked };
}

/** One event, several, or a batch of them: the client chooses. */
function eventsOf(said: Sent | readonly Sent[] | { readonly batch: readonly Sent[] }): Sent[] {
  return "batch" in said ? [...said.batch] : [said].flat();
}
