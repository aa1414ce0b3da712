import { sql } from "drizzle-orm";
import { standingOf } from "../../src/domain/entitlements";
import { mulberry32 } from "../../src/domain/mulberry32";
import { billingCustomers } from "../../src/lib/db/schema/billing";
import { newId } from "../../src/lib/ids";
import { deliver } from "../../src/wiring/deliver";
import { settled } from "../../src/wiring/later";
import { signedIn } from "./api";
import type { Till } from "./till";

export interface StormReport {
  readonly people: number;
  readonly deliveries: number;
  readonly doubled: number;
  readonly forged: number;
  readonly messages: number;
  /** Looks at Stripe it took. */
  readonly looks: number;
  readonly ackMedianMs: number;
  readonly ackP95Ms: number;
  readonly forgeriesTaken: number;
  readonly mailsTwice: number;
  readonly deadEvents: number;
  /** Who ended elsewhere than the ordered history says. */
  readonly wrong: readonly { readonly userId: string; readonly expected: string; readonly found: string }[];
  readonly plans: Readonly<Record<string, number>>;
}

interface Size {
  readonly deliveries: number;
  readonly people: number;
  readonly seed: number;
}

const DOUBLED = 0.3;
const FORGED = 0.05;
const AT_ONCE = 8;
const LAST = 40;

/**
 * Lives of many subscriptions, told in disorder: while they go on, messages arrive shuffled, some twice, some forged, some long after,
 * and now and then Stripe does not answer the look that follows. Then the queue is worked off and compared with what is true.
 */
export async function storm(till: Till, { deliveries, people, seed }: Size): Promise<StormReport> {
  const { mo, peer } = till;
  const { world } = peer;
  const random = mulberry32(seed);
  const chance = (share: number) => random() < share;
  const crowd: { readonly userId: string; readonly customerId: string }[] = [];
  for (let i = 0; i < people; i++) {
    const { userId } = await signedIn(mo);
    crowd.push({ userId, customerId: await open(till, userId) });
  }
  till.forget();
  const waiting: unknown[] = [];
  world.onEvent((event) => waiting.push(event));
  const times: number[] = [];
  let sent = 0;
  let doubled = 0;
  let forged = 0;
  let forgeriesTaken = 0;
  const send = async (event: unknown, isForged: boolean) => {
    const from = performance.now();
    const { status } = await till.send(event, isForged ? { secret: "whsec_eve" } : {});
    times.push(performance.now() - from);
    sent++;
    if (isForged && status === 200) forgeriesTaken++;
    if (!isForged && status !== 200) throw new Error(`Refused with ${status}`);
  };
  /** Some of what waits, in any order. */
  const flush = async (count: number) => {
    const batch: (() => Promise<void>)[] = [];
    for (let i = 0; i < count && waiting.length > 0; i++) {
      const [event] = waiting.splice(Math.floor(random() * waiting.length), 1);
      batch.push(() => send(event, false));
      if (chance(DOUBLED)) {
        doubled++;
        // At once, or long after everything else.
        if (chance(0.5)) batch.push(() => send(event, false));
        else late.push(event);
      }
      if (chance(FORGED)) {
        forged++;
        batch.push(() => send({ ...(event as object), id: `evt_${newId()}` }, true));
      }
    }
    for (let i = 0; i < batch.length; i += AT_ONCE) await Promise.all(batch.slice(i, i + AT_ONCE).map((one) => one()));
  };
  const late: unknown[] = [];
  while (sent + waiting.length * (1 + DOUBLED + FORGED) + late.length < deliveries) {
    const { customerId } = crowd[Math.floor(random() * crowd.length)] ?? { customerId: "" };
    liveOn(till, customerId, random);
    if (chance(0.02)) peer.mood = "busy";
    else if (chance(0.3)) peer.mood = "ok";
    if (chance(0.15)) await flush(20);
  }
  peer.mood = "ok";
  while (sent + late.length + waiting.length < deliveries) {
    liveOn(till, crowd[Math.floor(random() * crowd.length)]?.customerId ?? "", random);
    if (waiting.length > LAST) await flush(20);
  }
  while (waiting.length > LAST) await flush(20);
  // The last messages come while Stripe does not answer: none of them may be given up on.
  peer.mood = "busy";
  while (waiting.length > 0) await flush(20);
  for (const event of late.sort(() => random() - 0.5)) await send(event, false);
  await settled();
  peer.mood = "ok";
  await workOff(till);
  return { ...(await judge(till, crowd)), ...{ people, deliveries: sent, doubled, forged, forgeriesTaken }, ...ackOf(times) };
}

/** One step in the life of a customer. */
function liveOn({ peer: { world } }: Till, customerId: string, random: () => number) {
  const own = world.of(customerId);
  const pick = random();
  if (own === null || own.status === "canceled") {
    world.refuseCard(customerId, false);
    world.subscribe(customerId);
  } else if (pick < 0.2) world.cancel(own.id, pick < 0.1 ? "classic" : "flexible");
  else if (pick < 0.35) world.resume(own.id);
  else if (pick < 0.5) {
    world.refuseCard(customerId);
    if (own.status === "active" && !own.cancel_at_period_end && own.cancel_at === null) renewNow(own, world);
  } else if (pick < 0.65 && own.status === "past_due") world.recover(own.id);
  else if (pick < 0.8) renewNow(own, world);
  else if (pick < 0.9) world.end(own.id);
}

/** The period ends now: the clock of the whole world must not run months ahead for one customer. */
function renewNow(own: NonNullable<ReturnType<Till["peer"]["world"]["of"]>>, world: Till["peer"]["world"]) {
  const [item] = own.items.data;
  if (item) item.current_period_end = world.now();
  world.endPeriod(own.id);
}

async function open(till: Till, userId: string): Promise<string> {
  const { billing, database } = till.mo;
  if (!billing.sells) throw new Error("Nothing is sold");
  const { customerId } = await billing.open({ userId, email: `${userId}@example.test`, customerId: null }, "checkout", newId());
  await database.unit({ actor: userId, mode: "write" }, (db) =>
    db.insert(billingCustomers).values({ userId, customerId, openedAt: new Date() }),
  );
  return customerId;
}

/** Looks until nothing is left to look at; waits between tries are skipped, as if time had passed. */
async function workOff(till: Till) {
  for (let i = 0; i < 10_000; i++) {
    await deliver(till.mo, true);
    const left = await till.rows(sql`update events set due_at = now() - interval '1 hour', leased_until = null
      where type = 'billing.heard' and done_at is null and dead_at is null returning id`);
    if (left.length === 0) return;
  }
}

async function judge(till: Till, crowd: readonly { readonly userId: string; readonly customerId: string }[]) {
  const { world } = till.peer;
  const now = world.now() * 1000;
  const wrong: { userId: string; expected: string; found: string }[] = [];
  const plans: Record<string, number> = {};
  for (const { userId, customerId } of crowd) {
    const truth = truthOf(world, customerId, now);
    const [row] = await till.rows(sql`select * from billing_state where user_id = ${userId}`);
    const ms = (value: unknown) => (value === null || value === undefined ? null : new Date(String(value)).getTime());
    const standing = standingOf(
      row
        ? {
            status: row.status as "none" | "active" | "past_due" | "ended",
            periodEndMs: ms(row.period_end),
            endsAtPeriodEnd: row.cancel_at_period_end === true,
            pastDueSinceMs: ms(row.past_due_since),
          }
        : null,
      now,
    );
    const found = `${standing.state} until ${standing.untilMs}`;
    plans[standing.state] = (plans[standing.state] ?? 0) + 1;
    if (found !== truth) wrong.push({ userId, expected: truth, found });
  }
  const twice = await till.rows(sql`select key from outbox group by key having count(*) > 1`);
  const dead = await till.rows(sql`select id from events where dead_at is not null`);
  const messages = (await till.rows(sql`select count(*)::int as n from webhook_events`))[0]?.n;
  const looks = till.peer.asked.filter((line) => line === "GET /v1/subscriptions").length;
  return { wrong, plans, mailsTwice: twice.length, deadEvents: dead.length, messages: Number(messages), looks };
}

/** Straight from Stripe's objects, in words of its own: not by the code under test. */
function truthOf(world: Till["peer"]["world"], customerId: string, now: number): string {
  const own = world.of(customerId);
  if (own === null) return "none until null";
  if (own.status === "canceled") return "ended until null";
  const end =
    own.cancel_at !== null
      ? own.cancel_at * 1000
      : own.cancel_at_period_end
        ? (own.items.data[0]?.current_period_end ?? 0) * 1000
        : null;
  if (end !== null && end <= now) return "ended until null";
  if (own.status === "active") return end === null ? "active until null" : `cancelling until ${end}`;
  const failed = Math.min(...world.openInvoices(own.id).map(({ created }) => created)) * 1000;
  const grace = failed + 7 * 86_400_000;
  return grace <= now ? "ended until null" : `past_due until ${Math.min(grace, end ?? grace)}`;
}

function ackOf(times: number[]) {
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { ackMedianMs: at(0.5), ackP95Ms: at(0.95) };
}
