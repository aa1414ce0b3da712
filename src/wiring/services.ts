import "server-only";
import path from "node:path";
import { type NoticeRow, readNotice } from "../features/instance/server/notice";
import { BUILT_FOR_CLERK } from "../generated/clerk-screens";
import type { Partings } from "../lib/auth/leavers";
import type { Auth } from "../lib/auth/port";
import { type Config, config, guardKey } from "../lib/config";
import type { Services } from "../lib/context";
import { assertKeys } from "../lib/db/check-keys";
import type { Database } from "../lib/db/database";
import { openPglite } from "../lib/db/pglite";
import { openPostgres } from "../lib/db/postgres";
import { templatePath } from "../lib/db/template";
import { freshly } from "../lib/freshly";
import { newId } from "../lib/ids";
import { openKeys } from "../lib/keys";
import { jsonLog, type LogLine } from "../lib/log";
import { countingLog } from "../lib/metrics/counting-log";
import { type Meter, openMeter } from "../lib/metrics/meter";
import type { Reporting } from "../lib/reporting/port";
import { reportedLog } from "../lib/reporting/reported-log";
import { chooseAnalytics } from "./analytics";
import { chooseAuth, choosePartings, strandedNotice } from "./auth";
import { chooseBilling } from "./billing";
import { chooseEmail } from "./email";
import { chooseFiles } from "./files";
import { chooseFlags } from "./flags";
import { type Chosen, chooseLimits } from "./limits";
import { chooseModel } from "./model";
import { prepare } from "./prepare";
import { choosePush } from "./push";
import { chooseReporting } from "./reporting";

export interface Started extends Services {
  readonly config: Config;
  readonly cache: Chosen["cache"];
  readonly limits: Chosen["limits"];
  readonly limitsStore: Chosen["store"];
  /** What this process counts, and the name it counts under. */
  readonly meter: Meter;
  readonly instance: string;
  readonly auth: Auth;
  /** The operator's line on every page, as it was at most four seconds ago. */
  readonly notice: () => Promise<NoticeRow | null>;
  /** How what people had elsewhere is ended once they are erased. */
  readonly partings: Partings;
  readonly reporting: Reporting;
}

const OTHER_BUILD =
  "This build was made for another sign-in: run the build again with NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY as it is set now.";

// The bundler loads this module more than once; what was opened must exist once.
const held = globalThis as typeof globalThis & { moStarted?: Started };

/** Opens everything the configuration chose, and prepares the database where no build step did. Called once, by instrumentation. */
export async function start(): Promise<Started> {
  if (held.moStarted) return held.moStarted;
  const chosen = config();
  const log = jsonLog(chosen.logLevel);
  for (const warning of chosen.warnings) log.write("warn", { event: "notice", text: warning });
  if ((chosen.auth.use === "clerk") !== BUILT_FOR_CLERK) throw new Error(OTHER_BUILD);
  const database = await openDatabase(chosen);
  try {
    const epoch = await prepare(chosen, database, log);
    const mo = assemble(chosen, database, epoch);
    await assertKeys(database, mo.keys.ids);
    // Loads and connects before the first lifter waits for it; a store that is away stops no start.
    void mo.limitsStore?.isWell();
    held.moStarted = mo;
  } catch (error) {
    await database.close();
    throw error;
  }
  const stranded = await strandedNotice(chosen, database);
  if (stranded) log.write("warn", { event: "notice", text: stranded });
  log.write("info", startLine(chosen));
  return held.moStarted;
}

/** Opens the database the configuration names as its owner, for a job outside the server, and closes it. */
export async function withDatabase<T>(work: (database: Database, chosen: Config) => Promise<T>): Promise<T> {
  const chosen = config();
  const { database: named } = chosen;
  const database = await (named.use === "postgres" ? openPostgres({ url: named.directUrl, poolMax: 1 }) : openDatabase(chosen));
  try {
    return await work(database, chosen);
  } finally {
    await database.close();
  }
}

/** The line that says what is in use; /api/health says the same of the services. */
export function startLine(chosen: Config): LogLine {
  const guard = guardKey() === null ? "none" : "front";
  return { event: "start", version: chosen.version.slice(0, 7), env: chosen.environment, ...inUse(chosen), rls: "forced", guard };
}

/** What instrumentation opened. Throws before that. */
export function started(): Started {
  if (!held.moStarted) throw new Error("Mo has not started: call start() first");
  return held.moStarted;
}

export async function stop(): Promise<void> {
  await held.moStarted?.reporting.settled();
  await held.moStarted?.limitsStore?.close();
  await held.moStarted?.database.close();
  delete held.moStarted;
}

/** Services around an open database; tests bring their own. */
export function assemble(chosen: Config, database: Database, epoch: string): Started {
  const meter = openMeter(() => Date.now());
  const reporting = chooseReporting(chosen);
  const log = countingLog(reportedLog(jsonLog(chosen.logLevel), reporting), meter);
  const keys = openKeys(chosen.secret, chosen.dataKeys);
  const { limits, store, cache } = chooseLimits(chosen, log);
  const services: Services = {
    database,
    epoch,
    analytics: chooseAnalytics(chosen, database),
    billing: chooseBilling(chosen, cache),
    email: chooseEmail(chosen),
    files: chooseFiles(chosen, keys),
    flags: chooseFlags(chosen, database, keys, cache),
    keys,
    log,
    model: chooseModel(chosen, { database, log }),
    push: choosePush(chosen),
  };
  return {
    ...services,
    config: chosen,
    reporting,
    cache,
    limits,
    limitsStore: store,
    auth: chooseAuth(chosen, services, limits),
    notice: freshly(() => readNotice(database)),
    meter,
    instance: newId(),
    partings: choosePartings(chosen),
  };
}

/** Adapter in use by capability: the start line and /api/health say the same. */
export function inUse(chosen: Config): Record<string, string> {
  return {
    database: chosen.database.use,
    auth: chosen.auth.use,
    payments: chosen.payments.use,
    email: chosen.email.use,
    cache: chosen.limits.use,
    ai: chosen.ai.use,
    errors: chosen.reporting.use,
    analytics: chosen.analytics.use,
    flags: chosen.analytics.use === "posthog" && chosen.analytics.flags ? "posthog" : "own-table",
    files: chosen.files.use,
    push: chosen.push.use,
  };
}

function openDatabase({ database }: Config): Promise<Database> {
  switch (database.use) {
    case "pglite":
      return openPglite({ dir: path.resolve(/* turbopackIgnore: true */ database.dir), template: templatePath() });
    case "postgres":
      return openPostgres({ url: database.url, poolMax: database.poolMax });
  }
}
