import { setTimeout as wait } from "node:timers/promises";

/**
 * `./mo watch URL [--every SECONDS]`: asks /api/health, by default every 30 s. Two failures in a row are an alert, said once, each
 * hour again, and once more when it is over: a JSON line, and a call of ALERT_WEBHOOK_URL where that is set (platform 8.4).
 * `--once` looks until it knows, and ends with 0 or 1.
 */
const TOO_LATE_MS = 5_000;
const WEBHOOK_MS = 3_000;
const REMIND_MS = 3_600_000;
const FAILURES = 2;

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const base = args.find((word) => URL.canParse(word));
const seconds = Number(option("--every") ?? 30);
if (!base || !(seconds > 0)) {
  console.error("Say what to watch: ./mo watch https://mo.example [--every 30]");
  process.exit(64);
}
const health = new URL("/api/health", base).href;

let failures = 0;
let since = null;
let saidAt = 0;
for (;;) {
  const fault = await look();
  failures = fault ? failures + 1 : 0;
  if (failures === 1) since = new Date().toISOString();
  if (failures >= FAILURES && Date.now() - saidAt > REMIND_MS) await say(`Mo does not answer as it should: ${fault}`, "page");
  else if (!fault && saidAt > 0) await say("Mo is well again", "resolved");
  if (args.includes("--once") && (!fault || failures >= FAILURES)) process.exit(fault ? 1 : 0);
  await wait(seconds * 1000);
}

/** Null when Mo serves, else why not, in words without addresses. Degraded still serves. */
async function look() {
  try {
    const answer = await fetch(health, { redirect: "manual", signal: AbortSignal.timeout(TOO_LATE_MS) });
    if (answer.status !== 200) return `status ${answer.status}`;
    const { status } = await answer.json();
    return status === "ok" || status === "degraded" ? null : "an answer that is not Mo's";
  } catch (error) {
    if (error.name === "TimeoutError") return `no answer within ${TOO_LATE_MS / 1000} s`;
    return error instanceof SyntaxError ? "an answer that is not Mo's" : "no connection";
  }
}

async function say(text, severity) {
  saidAt = severity === "page" ? Date.now() : 0;
  const alert = {
    text,
    alert: "health",
    severity,
    value: failures,
    threshold: FAILURES,
    since,
    url: base,
    runbook: "docs/runbook.md#health",
  };
  console.log(JSON.stringify({ time: new Date().toISOString(), event: "alert", ...alert }));
  const webhook = process.env.ALERT_WEBHOOK_URL?.trim();
  if (!webhook) return;
  const call = () =>
    fetch(webhook, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(alert),
      redirect: "error",
      signal: AbortSignal.timeout(WEBHOOK_MS),
    }).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await call()) && !(await call())) console.error("The alert could not be delivered to ALERT_WEBHOOK_URL.");
}
