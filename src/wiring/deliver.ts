import "server-only";
import { inSystem, type Services } from "../lib/context";
import { leaseMails, sendMail, settleMail } from "../lib/outbox";
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
  const leased = await inSystem(services, "deliver mail", (db) => leaseMails(db, new Date()));
  for (const mail of leased) {
    const outcome = await sendMail(services.email, mail, new Date());
    await inSystem(services, "settle mail", (db) => settleMail(db, mail, outcome, new Date()));
  }
  return { events, mails: leased.length };
}
