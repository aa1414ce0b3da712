import "server-only";
import { sendReceipts } from "../lib/auth/receipts";
import { accountOf } from "../lib/auth/sessions";
import { inSystem, type Services } from "../lib/context";
import { isSecurityMail, type LeasedMail, leaseMails, sendMail, settleMail } from "../lib/outbox";
import { anybodyListens, deliverEvents } from "./handlers";

/** Hands new facts to their handlers and due mails to the mail service. At least once; never inside a lifter's transaction. */
export async function deliver(
  services: Services,
  sweeping = false,
): Promise<{ readonly events: number; readonly mails: number }> {
  // After a request nobody waits where nobody listens; the sweeper closes such facts once a minute.
  if (!sweeping && !anybodyListens(services) && !services.email.canDeliver) return { events: 0, mails: 0 };
  const events = await deliverEvents(services);
  if (!services.email.canDeliver || !(await services.flags.isOn("emails"))) return { events, mails: 0 };
  const mails = await deliverMails(services, performance.now() + (sweeping ? SWEEP_MS : ASIDE_MS));
  const receipts = await sendReceipts(services, new Date());
  return { events, mails: mails + receipts };
}

/** How long a sweep, and how long what follows a request, goes on taking mails; half a minute may pass with the last of them. */
const SWEEP_MS = 20_000;
const ASIDE_MS = 5_000;

async function deliverMails(services: Services, deadline: number): Promise<number> {
  let mails = 0;
  for (;;) {
    const leased = await inSystem(services, "deliver mail", (db) => leaseMails(db, new Date()));
    for (const mail of leased) await deliverMail(services, mail);
    mails += leased.length;
    if (leased.length === 0 || performance.now() >= deadline) return mails;
  }
}

async function deliverMail(services: Services, mail: LeasedMail): Promise<void> {
  const outcome = (await isWithheld(services, mail)) ? "withheld" : await sendMail(services, mail, new Date());
  const isGivenUp = await inSystem(services, "settle mail", (db) => settleMail(db, mail, outcome, new Date()));
  services.log.write("info", { event: "mail", kind: mail.kind, outcome });
  if (isGivenUp) services.log.write("error", { event: "notice", text: `A mail was given up: ${mail.kind} ${mail.id}` });
}

/** Mail that is no matter of security does not go where mail came back: providers close the account of who insists. */
async function isWithheld({ database }: Services, mail: LeasedMail): Promise<boolean> {
  if (isSecurityMail(mail)) return false;
  const account = await accountOf(database, mail.userId);
  return account !== null && account.mailReturned !== null && account.email === mail.recipient;
}
