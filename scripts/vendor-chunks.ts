import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** A word that stands in a vendor's own code and in none of ours, by the variable without which the vendor must not be there. */
const MARKS = {
  NEXT_PUBLIC_SENTRY_DSN: "x-sentry-rate-limits",
  NEXT_PUBLIC_POSTHOG_KEY: "$process_person_profile",
  NEXT_PUBLIC_VERCEL_ANALYTICS: "@vercel/analytics",
};

/** Files for browsers that carry a vendor which is not configured: `NEXT_PUBLIC_SENTRY_DSN is not set, but …`. */
export function strayVendors(build: string, env: Readonly<Record<string, string | undefined>>): string[] {
  const files = globSync("static/**/*.js", { cwd: build }).map(
    (file) => [file, readFileSync(path.join(build, file), "utf8")] as const,
  );
  return Object.entries(MARKS)
    .filter(([name]) => (env[name] ?? "").trim() === "")
    .flatMap(([name, mark]) =>
      files.filter(([, text]) => text.includes(mark)).map(([file]) => `${name} is not set, but ${file} carries its vendor`),
    );
}
