import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "@playwright/test";

/** PostHog's client counts no robots, and a browser under test says that it is one. */
export const PERSON = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
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

const build = path.resolve(import.meta.dirname, "../../.next/static");
let bundled: readonly string[] | null = null;

/** Whether a file of this build holds these words: a vendor is in it or not. */
export function isBuiltIn(mark: string): boolean {
  bundled ??= globSync("**/*.js", { cwd: build }).map((file) => readFileSync(path.join(build, file), "utf8"));
  return bundled.some((text) => text.includes(mark));
}
