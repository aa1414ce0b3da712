import type { Config } from "../../../lib/config";
import type { Services } from "../../../lib/context";
import { alertMail, runbookOf } from "../../../lib/copy/en/alerts";
import { messageOf } from "../../../lib/email/message-of";
import { inTime } from "../../../lib/in-time";
import { sha256 } from "../../../lib/keys";
import { plainText } from "../../../lib/mail-parts";
import { outbound } from "../../../lib/outbound";
import type { Turn } from "./alert-turns";

type Mo = Pick<Services, "email" | "log"> & { readonly config: Pick<Config, "alerts" | "appUrl" | "environment" | "version"> };

const WEBHOOK_MS = 3_000;
const MAIL_MS = 15_000;

/**
 * Tells the operator by every way there is, at the same time and without the database: a line of the log, mail, the webhook.
 * False when there are ways and none of them worked.
 */
export async function tellOperator(mo: Mo, turn: Turn): Promise<boolean> {
  const { alert, phase, severity, value, threshold } = turn;
  const since = turn.since.toISOString();
  mo.log.write(phase === "end" ? "info" : "error", { event: "alert", alert, phase, severity, value, threshold, since });
  const ways = [...webhook(mo, turn, since), ...mails(mo, turn, since)];
  if (ways.length === 0) return true;
  const went = await Promise.allSettled(ways);
  const failed = went.filter(({ status }) => status === "rejected").length;
  if (failed > 0)
    mo.log.write("error", {
      event: "notice",
      text: `An alert (${alert}) could not be delivered by ${failed} of ${went.length} ways`,
    });
  return failed < went.length;
}

function webhook({ config }: Mo, turn: Turn, since: string): Promise<unknown>[] {
  const { webhookUrl } = config.alerts;
  if (webhookUrl === null) return [];
  const { alert, phase, value, threshold } = turn;
  const body = JSON.stringify({
    text: plainText(mailOf(config, turn, since).parts.slice(0, 1)).trim(),
    alert,
    severity: phase === "end" ? "resolved" : turn.severity,
    value,
    threshold,
    environment: config.environment,
    version: config.version.slice(0, 7),
    since,
    runbook: runbookOf(alert),
  });
  const call = async () => {
    const headers = { "Content-Type": "application/json" };
    const { status } = await outbound(webhookUrl, { method: "POST", headers, body, timeoutMs: WEBHOOK_MS });
    if (status < 200 || status > 299) throw new Error(`The webhook answered ${status}`);
  };
  return [call().catch(call)];
}

function mails({ config, email, log }: Mo, turn: Turn, since: string): Promise<unknown>[] {
  if (!email.canDeliver) return [];
  const { email: notify, pageEmail } = config.alerts;
  const to = [notify, turn.severity === "page" ? pageEmail : null].filter((address) => address !== null);
  const content = mailOf(config, turn, since);
  // Of two processes that both tell it the provider delivers one; each reminder is a mail of its own.
  const hour = turn.phase === "reminder" ? new Date().toISOString().slice(0, 13) : "";
  return [...new Set(to)].map((address) => {
    const key = `alert:${turn.alert}:${turn.phase}:${since}:${hour}:${address === notify ? "notify" : "page"}`;
    const send = async () => email.send(await messageOf(address, content, log), sha256(key));
    return inTime(send(), MAIL_MS);
  });
}

function mailOf({ appUrl }: Mo["config"], { alert, phase, value, threshold }: Turn, since: string) {
  return alertMail({ alert, phase, value, threshold, since, where: appUrl });
}
