import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { notTold, takeTurns } from "../../src/features/operations/server/alert-turns";
import type { AlertName, Firing } from "../../src/features/operations/server/evaluate-alerts";
import { readFacts } from "../../src/features/operations/server/read-facts";
import { tellOperator } from "../../src/features/operations/server/tell-operator";
import { takeAttempt } from "../../src/lib/auth/attempts";
import { readConfig } from "../../src/lib/config";
import { ConnectionLost } from "../../src/lib/db/faults";
import { smtpEmail } from "../../src/lib/email/smtp";
import { newId } from "../../src/lib/ids";
import type { LogLine } from "../../src/lib/log";
import { countingLog } from "../../src/lib/metrics/counting-log";
import { openMeter } from "../../src/lib/metrics/meter";
import { storeMinutes } from "../../src/lib/metrics/metric-minutes";
import { runJob } from "../../src/wiring/jobs";
import type { Started } from "../../src/wiring/services";
import { watching } from "../../src/wiring/watching";
import { startHook } from "../peers/alert-hook";
import { startSmtp } from "../peers/smtp";
import { signedIn, startTestMo } from "../support/api";

const base = mkdtempSync(path.join(tmpdir(), "mo-alerts-"));
let started: Started;
let hook: Awaited<ReturnType<typeof startHook>>;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let lines: LogLine[] = [];
beforeAll(async () => {
  [started, hook, smtp] = await Promise.all([startTestMo(), startHook(), startSmtp()]);
});
afterAll(async () => {
  await Promise.all([hook.close(), smtp.close()]);
  await started.database.close();
  rmSync(base, { recursive: true, force: true });
});
beforeEach(async () => {
  lines = [];
  hook.reset();
  smtp.reset();
  await as(sql`delete from alert_state`);
  await as(sql`delete from metric_minute`);
});
afterEach(() => rmSync(path.join(base, "backups"), { recursive: true, force: true }));

const as = (statement: ReturnType<typeof sql>) =>
  started.database.unit({ actor: "system", mode: "write" }, (db) => db.execute(statement));

/** A process of an instance that mails and calls a webhook, with a meter and a log of its own. */
function aProcess(over: Partial<Started["config"]["alerts"]> = {}, database = started.database): Started {
  const meter = openMeter(Date.now);
  const ways = { webhookUrl: hook.url, email: "ops@example.test", pageEmail: "pager@example.test", ...over };
  return {
    ...{ ...started, database, meter, instance: newId() },
    log: countingLog({ write: (_, line) => void lines.push(line) }, meter),
    email: smtpEmail({ url: smtp.url, from: "Mo <mo@mo.example>", host: "mo.example" }),
    config: {
      ...{ ...started.config, ai: PAID, alerts: ways },
      ...{ dataDir: path.join(base, "data"), backupDir: path.join(base, "backups") },
    },
  };
}
/** A model is paid, five dollars a day. */
const PAID = readConfig({ MO_ENV: "test", ANTHROPIC_API_KEY: "sk-ant-example" }).ai;
const told = () => hook.state.told.map(({ alert, severity }) => `${alert} ${severity}`);
const mailed = () => smtp.state.caught.map(({ to, subject }) => `${to} ${subject}`).sort();
const errors = (value = 11): Firing => ({ alert: "errors", severity: "notify", value, threshold: 10 });
const at = (minutes: number) => new Date(Date.parse("2026-03-02T10:00:00.000Z") + minutes * 60_000);

test("an alert begins once, is reminded of each hour, and ends once, whichever process looks", async () => {
  const phases = async (firing: readonly Firing[], minutes: number) =>
    (await Promise.all([takeTurns(started, firing, at(minutes)), takeTurns(started, firing, at(minutes))]))
      .flat()
      .map(({ phase }) => phase);
  expect(await phases([errors()], 0)).toEqual(["start"]);
  expect(await phases([errors()], 1)).toEqual([]);
  expect(await phases([errors(40)], 59)).toEqual([]);
  expect(await phases([errors()], 60)).toEqual(["reminder"]);
  expect(await phases([], 61)).toEqual([]);
  // Back within minutes: the same alert.
  expect(await phases([errors()], 62)).toEqual([]);
  expect(await phases([], 66)).toEqual([]);
  expect(await phases([], 67)).toEqual(["end"]);
  expect(await phases([], 68)).toEqual([]);
  expect(await phases([errors()], 69)).toEqual(["start"]);
});

test("what turns into a page is told at once, and stays one until it is over", async () => {
  const slow = (severity: Firing["severity"], value: number): Firing => ({ alert: "latency", severity, value, threshold: 200 });
  const turns = async (firing: readonly Firing[], minutes: number) =>
    (await takeTurns(started, firing, at(minutes))).map(({ phase, severity }) => `${phase} ${severity}`);
  expect(await turns([slow("notify", 300)], 0)).toEqual(["start notify"]);
  expect(await turns([slow("page", 3_000)], 1)).toEqual(["start page"]);
  expect(await turns([slow("notify", 300)], 2)).toEqual([]);
  expect(await turns([slow("notify", 300)], 61)).toEqual(["reminder page"]);
  expect(await turns([], 70)).toEqual(["end page"]);
});

test("nobody reached: the next look tells it again", async () => {
  const [turn] = await takeTurns(started, [errors()], at(0));
  await notTold(started, turn!);
  expect((await takeTurns(started, [errors()], at(1))).map(({ phase }) => phase)).toEqual(["reminder"]);
  expect(await takeTurns(started, [errors()], at(2))).toEqual([]);
});

describe("telling the operator", () => {
  const turn = { ...errors(), phase: "start", since: at(0) } as const;
  const page = { ...turn, alert: "backup", severity: "page" } as const;

  test("notify goes to one address and the webhook, a page to the pager too, and the end to the same", async () => {
    expect(await tellOperator(aProcess(), turn)).toBe(true);
    expect(mailed()).toEqual(["ops@example.test [Mo] Error rate needs attention"]);
    expect(smtp.state.caught[0]?.text).toContain("11 requests failed within one minute; up to 10 is normal.");
    expect(hook.state.told).toEqual([
      {
        ...{ path: "/hook", alert: "errors", severity: "notify", value: 11, threshold: 10, environment: "test", version: "dev" },
        ...{ since: "2026-03-02T10:00:00.000Z", runbook: "docs/runbook.md#errors" },
        text: "11 requests failed within one minute; up to 10 is normal.",
      },
    ]);
    await tellOperator(aProcess(), page);
    await tellOperator(aProcess(), { ...page, phase: "end" });
    expect(mailed()).toEqual([
      "ops@example.test [Mo] Backup is well again",
      "ops@example.test [Mo] Backup needs attention",
      "ops@example.test [Mo] Error rate needs attention",
      "pager@example.test [Mo] Backup is well again",
      "pager@example.test [Mo] Backup needs attention",
    ]);
    expect(told()).toEqual(["errors notify", "backup page", "backup resolved"]);
  });

  test.each([[{ status: 500 }], ["silent"], ["redirect"], ["huge"], [{ status: 404 }]] as const)(
    "a webhook that answers with %o is called once more, and the mail goes all the same",
    async (fault) => {
      hook.state.faults = [fault, fault];
      const from = performance.now();
      expect(await tellOperator(aProcess(), turn)).toBe(true);
      expect(performance.now() - from).toBeLessThan(9_000);
      expect([hook.state.told.length, new Set(hook.state.told.map((one) => one.path)).size]).toEqual([2, 1]);
      expect(mailed()).toHaveLength(1);
      expect(lines).toContainEqual({ event: "notice", text: "An alert (errors) could not be delivered by 1 of 2 ways" });
    },
    20_000,
  );

  test("one failure of the webhook is none; when every way fails it is not told", async () => {
    hook.state.faults = [{ status: 503 }];
    expect(await tellOperator(aProcess({ email: null }), turn)).toBe(true);
    hook.state.faults = [{ status: 503 }, { status: 503 }];
    smtp.state.fault = "drop";
    expect(await tellOperator(aProcess(), turn)).toBe(false);
  });

  test("with no address it is a line of the log, and told", async () => {
    expect(await tellOperator(aProcess({ webhookUrl: null, email: null, pageEmail: null }), page)).toBe(true);
    expect(lines).toEqual([expect.objectContaining({ event: "alert", alert: "backup", severity: "page", phase: "start" })]);
    expect([hook.state.told, mailed()]).toEqual([[], []]);
  });
});

describe("a look each minute", () => {
  test("an hour in which all is well tells nothing", async () => {
    const mo = aProcess();
    for (let i = 0; i < 50; i++) mo.meter.request("logSet", 200, 20);
    await runJob(mo, "sweep", new Date());
    await storeMinutes(mo, mo.meter, mo.instance, new Date());
    const look = watching(mo);
    for (let i = 0; i < 3; i++) await look(new Date());
    expect([hook.state.told, mailed()]).toEqual([[], []]);
    expect(lines.filter(({ event }) => event === "alert" || event === "fault")).toEqual([]);
  });

  /** Each cause of platform 8.4 as the world would bring it. */
  const causes: Partial<Record<AlertName, (mo: Started) => unknown>> = {
    errors: (mo) => requests(mo, 11, ["logSet", 500, 20]),
    latency: (mo) => requests(mo, 40, ["readToday", 200, 3_000]),
    payments: (mo) => requests(mo, 1, ["stripeWebhook", 500, 20]),
    signatures: (mo) => requests(mo, 6, ["stripeWebhook", 400, 2]),
    auth: async ({ database }) => {
      for (let i = 0; i < 6; i++) await takeAttempt(database, "a-pseudonym", new Date(Date.now() - (6 - i) * 9 * 60_000));
    },
    sweep: () => as(sql`update cron_runs set finished_at = now() - interval '6 minutes'`),
    "dead-letter": async () => {
      const { userId } = await signedIn(started);
      await as(
        sql`insert into outbox (id, user_id, key, kind, subject, dead_at) values (gen_random_uuid(), ${userId}, ${newId()}, 'reset', 's', now())`,
      );
    },
    backlog: async () => {
      const { userId } = await signedIn(started);
      await as(
        sql`insert into outbox (id, user_id, key, kind, subject, due_at) values (gen_random_uuid(), ${userId}, ${newId()}, 'code', 's', now() - interval '16 minutes')`,
      );
    },
    "ai-money": () => spent(4_000_000),
    "ai-spent": () => spent(3_000_000, new Date()),
    backup: (mo) => runs(mo, { at: "2026-01-01T02:30:00Z", job: "backup", ok: true }),
    "restore-drill": (mo) =>
      runs(
        mo,
        { at: new Date().toISOString(), job: "backup", ok: true },
        { at: new Date().toISOString(), job: "restore-drill", ok: false },
      ),
  };
  function spent(microUsd: number, fullAt: Date | null = null, day = new Date()) {
    return as(
      sql`insert into ai_budget (day, spent_micro_usd, full_at) values (${day.toISOString().slice(0, 10)}, ${microUsd}, ${fullAt?.toISOString() ?? null})`,
    );
  }
  function requests({ meter }: Started, n: number, one: Parameters<Started["meter"]["request"]>) {
    for (let i = 0; i < n; i++) meter.request(...one);
  }
  function runs({ config }: Started, ...all: readonly object[]) {
    mkdirSync(config.backupDir, { recursive: true });
    // A line that a crash cut short does not hide the others.
    writeFileSync(path.join(config.backupDir, "runs.jsonl"), `${all.map((run) => JSON.stringify(run)).join("\n")}\n{"at":"2026`);
  }
  beforeEach(async () => {
    await as(sql`delete from outbox`);
    await as(sql`delete from ai_budget`);
    await started.database.script("delete from auth_attempts; update instance set created_at = now() - interval '3 days'");
    await as(sql`update cron_runs set finished_at = now()`);
    runs(aProcess(), { at: new Date().toISOString(), job: "backup", ok: true });
  });
  afterEach(() => started.database.script("delete from auth_attempts; update instance set created_at = now()"));

  test.each(Object.entries(causes))(
    "%s is told by the first look, by one of two processes, and no other alert is",
    async (alert, cause) => {
      const [one, other] = [aProcess(), aProcess()];
      await runJob(one, "sweep", new Date(Date.parse("2040-01-01T00:00:00Z") + Math.random() * 1e11));
      await cause(one);
      await storeMinutes(one, one.meter, one.instance, new Date());
      await Promise.all([watching(one)(new Date()), watching(other)(new Date())]);
      expect(hook.state.told.map((said) => said.alert)).toEqual([alert]);
      expect(mailed()[0]).toContain("needs attention");
      expect(lines.filter(({ event }) => event === "fault")).toEqual([]);
    },
  );

  test("money that runs low is told once, and is well again on the next day", async () => {
    const mo = aProcess();
    const look = watching(mo);
    const midnight = Date.parse(new Date().toISOString().slice(0, 10)) + 86_400_000;
    await spent(4_999_999);
    for (const seconds of [240, 180, 60]) await look(new Date(midnight - seconds * 1_000));
    expect(told()).toEqual(["ai-money notify"]);
    expect(hook.state.told[0]).toMatchObject({ value: 99, threshold: 80, runbook: "docs/runbook.md#ai-money" });
    for (const seconds of [60, 120, 300]) await look(new Date(midnight + seconds * 1_000));
    expect(told()).toEqual(["ai-money notify", "ai-money resolved"]);
    expect(mailed()).toEqual(["ops@example.test [Mo] AI money is well again", "ops@example.test [Mo] AI money needs attention"]);
  });

  test("a database that cannot be reached is told without it, once, and again when it is over", async () => {
    let isAway = true;
    const unit: Started["database"]["unit"] = (options, work) =>
      isAway ? Promise.reject(new ConnectionLost("connect ECONNREFUSED 10.1.2.3")) : started.database.unit(options, work);
    const mo = aProcess({}, { ...started.database, unit });
    const look = watching(mo);
    const from = Date.now();
    for (const minutes of [0, 1, 2]) await look(new Date(from + minutes * 60_000));
    expect(told()).toEqual(["database page"]);
    expect(mailed()).toEqual([
      "ops@example.test [Mo] Database needs attention",
      "pager@example.test [Mo] Database needs attention",
    ]);
    expect(JSON.stringify(hook.state.told)).not.toContain("10.1.2.3");
    await look(new Date(from + 62 * 60_000));
    isAway = false;
    await look(new Date(from + 63 * 60_000));
    expect(told()).toEqual(["database page", "database page"]);
    await look(new Date(from + 67 * 60_000));
    expect(told()).toEqual(["database page", "database page", "database resolved"]);
  });

  test("one connection that broke under a request is enough", async () => {
    const mo = aProcess();
    const look = watching(mo);
    await look(new Date());
    mo.log.write("error", { event: "database-lost", requestId: "r", where: "logSet" });
    await look(new Date());
    expect(hook.state.told).toMatchObject([{ alert: "database", severity: "page", value: 1 }]);
  });
});

test("backups made elsewhere, a young instance and held mail need nobody's attention", async () => {
  const mo = aProcess();
  expect((await readFacts({ ...mo, database: { ...mo.database, use: "postgres" } }, new Date())).backup).toBeNull();
  const young = await readFacts({ ...mo, database: { ...mo.database, use: "pglite" } }, new Date());
  expect(young.backup).toEqual({ hoursAgo: 0, hasFailed: false, hasDrillFailed: false });
  const { userId } = await signedIn(started);
  await as(
    sql`insert into outbox (id, user_id, key, kind, subject, due_at) values (gen_random_uuid(), ${userId}, ${newId()}, 'code', 's', now() - interval '1 day')`,
  );
  expect((await readFacts({ ...mo, email: started.email }, new Date())).backlogMinutes).toBe(0);
  expect((await readFacts(mo, new Date())).backlogMinutes).toBeCloseTo(1_440, 0);
});
