import { readFileSync } from "node:fs";
import { posthogInsight, posthogWants } from "./posthog";
import { sentryWants } from "./sentry";
import { vendorApi } from "./vendor-api";

const USAGE = `Say ./mo vendors apply sentry --token-file F --team ID [--org O --project P] [--base URL] [--dry-run]
 or ./mo vendors apply posthog --token-file F [--project ID] [--base https://eu.posthog.com] [--dry-run]`;
const EXIT_USAGE = 64;

/** Called wrongly, which has a code of its own. */
class Wrongly extends Error {}

const [vendor, ...rest] = process.argv.slice(2);
const option = (name: string) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined);

/**
 * `./mo vendors apply sentry|posthog`: what Mo wants to be there, from the file of that vendor; a second time changes nothing.
 * The token is read from a file: on a command line every user of the machine could read it, and the app has no use for it.
 */
try {
  const file = option("--token-file");
  if (!file || (vendor !== "sentry" && vendor !== "posthog")) throw new Wrongly(USAGE);
  const token = readToken(file);
  const isDry = rest.includes("--dry-run");
  const base = option("--base") ?? { sentry: "https://sentry.io", posthog: "https://us.posthog.com" }[vendor];
  const apply = vendorApi({ base, token, isDry, say: (line) => console.log(line) });
  if (vendor === "sentry") await applySentry(apply);
  else await applyPosthog(apply);
  console.log(isDry ? "Nothing was changed." : "✓ It is as it should be.");
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof Wrongly ? EXIT_USAGE : 1;
}

async function applySentry(apply: ReturnType<typeof vendorApi>) {
  const org = option("--org") ?? process.env.SENTRY_ORG?.trim();
  const project = option("--project") ?? process.env.SENTRY_PROJECT?.trim();
  const team = option("--team");
  if (!org || !project) throw new Wrongly("Say whose rules: --org and --project, or set SENTRY_ORG and SENTRY_PROJECT");
  if (!team) throw new Wrongly("Say which team is told: --team with its number, as in the address of its settings");
  for (const wanted of sentryWants({ org, project, team })) await apply(wanted);
}

async function applyPosthog(apply: ReturnType<typeof vendorApi>) {
  const project = option("--project") ?? "@current";
  let dashboard: string | null = null;
  // The dashboard is the last of them.
  for (const wanted of posthogWants(project)) dashboard = await apply(wanted);
  if (dashboard !== null) await apply(posthogInsight(project, dashboard));
  else console.log("The insight follows once the dashboard is there.");
}

function readToken(file: string): string {
  try {
    const token = readFileSync(file, "utf8").trim();
    if (/^\S+$/.test(token)) return token;
  } catch {
    throw new Error(`${file} cannot be read`);
  }
  throw new Error(`${file} does not hold one token`);
}
