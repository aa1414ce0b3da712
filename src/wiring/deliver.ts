import "server-only";
import { sendReceipts } from "../lib/auth/receipts";
import { inSystem, type Services } from "../lib/context";
import { type LeasedMail, leaseMails, sendMail, settleMail } from "../lib/outbox";
import { anybodyListens, deliverEvents } from "./handlers";

/** Hands new facts to their handlers and due mails to the mail service. At least once; never inside a lifter's transaction. */
export async function deliver(
  services: Services,
  sweeping = false,
): Promise<{ readonly events: number; readonly mails: number }> {
  // After a request nobody waits where nobody listens; the sweeper closes such facts once a minute.
  if (!sweeping && !anybodyListens(services) && !services.email.canDeliver) return { events: 0, mails: 0 };
  const events = await deliverEvents(services);
  if (!services.email.canDeliver) return { events, mails: 0 };
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
  const outcome = await sendMail(services.email, mail, new Date());
  const isGivenUp = await inSystem(services, "settle mail", (db) => settleMail(db, mail, outcome, new Date()));
  services.log.write("info", { event: "mail", kind: mail.kind, outcome });
  if (isGivenUp) services.log.write("error", { event: "notice", text: `A mail was given up: ${mail.kind} ${mail.id}` });
}
