import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** Whether what was built can tell vendors anything at all; `pnpm test:vendors` makes such a build, any other has none. */
export function hasVendors(): boolean {
  // Whoever asked for such a build wants to hear that it is not one.
  if (process.env.MO_TEST_VENDORS === "1") return true;
  const build = path.resolve(import.meta.dirname, "../../.next/static");
  const bundled = globSync("**/*.js", { cwd: build }).map((file) => readFileSync(path.join(build, file), "utf8"));
  return ["x-sentry-rate-limits", "$process_person_profile"].every((mark) => bundled.some((text) => text.includes(mark)));
}

/** PostHog's client counts no robots, and a browser under test says that it is one. */
export const PERSON = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
