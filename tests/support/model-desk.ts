import { eq } from "drizzle-orm";
import { inSystem, type Services } from "../../src/lib/context";
import { aiBudget, aiReservations, aiUsage } from "../../src/lib/db/schema/ai";
import type { LogLine } from "../../src/lib/log";
import { anthropicProvider } from "../../src/lib/model/anthropic";
import { meteredModel } from "../../src/lib/model/metered";
import { openaiCompatibleProvider } from "../../src/lib/model/openai-compatible";
import type { Asker, Model, Part, Tool, Turn } from "../../src/lib/model/port";
import { type ModelPeer, startModel } from "../peers/model";
import { openTestServices } from "./context";

export const VENDORS = ["anthropic", "openai-compatible"] as const;
export type Vendor = (typeof VENDORS)[number];

export const DAY = "2026-03-02";
const NOW = new Date(`${DAY}T10:00:00.000Z`);
export const SYSTEM = `You are a coach. ${"Answer from the log alone. ".repeat(60)}`;
/** Dear enough that a mistake of a token shows in the sum. */
export const PRICE = { input: 1, output: 5, cacheRead: 0.1, cacheWrite: 1.25 };

/** No test of something else fails because the machine is busy; those of a hang say `HASTY`. */
const PATIENT = { firstMs: 9_000, wholeMs: 20_000, pauseMs: [5, 15] } as const;
export const HASTY = { firstMs: 500, wholeMs: 1_500, pauseMs: [5, 15] } as const;

/** A database, a peer and models around them; close it. */
export async function openModelDesk() {
  const opened = await openTestServices();
  const peer = await startModel();
  const lines: LogLine[] = [];
  // Loaded once, before a test with little time needs it.
  for (const vendor of VENDORS) await providerAt(peer, vendor).open("small");
  const services: Services = { ...opened.services, log: { write: (_, line) => void lines.push(line) } };
  const asker = async (messagesMax = 10): Promise<Asker> => ({
    ...{ userId: (await opened.newLifter()).userId, day: DAY, messagesMax },
  });
  return {
    services,
    peer,
    lines,
    asker,
    now: NOW,
    open: (vendor: Vendor, over: Partial<Parameters<typeof meteredModel>[0]> = {}) =>
      meteredModel({
        services,
        provider: providerAt(peer, vendor),
        ...{ model: "small", reviewModel: "large", prices: { small: PRICE, large: PRICE } },
        ...{ dailyMicroUsd: 1e9, userDailyMicroUsd: 1e9, now: () => NOW },
        times: PATIENT,
        ...over,
      }),
    turn: (by: Asker, text: string): Turn => ({ asker: by, system: SYSTEM, said: [{ by: "lifter", text }] }),
    /** The rows of a lifter and of the instance. */
    books: (userId: string) =>
      inSystem(services, "test", async (db) => ({
        usage: await db.select().from(aiUsage).where(eq(aiUsage.userId, userId)),
        open: await db.select().from(aiReservations).where(eq(aiReservations.userId, userId)),
        budget: (await db.select().from(aiBudget))[0] ?? { spentMicroUsd: 0, reservedMicroUsd: 0 },
      })),
    reset: () =>
      inSystem(services, "test", async (db) => {
        await db.delete(aiReservations);
        await db.delete(aiUsage);
        await db.delete(aiBudget);
        peer.reset();
        lines.length = 0;
      }),
    async close() {
      await peer.close();
      await opened.close();
    },
  };
}
export type ModelDesk = Awaited<ReturnType<typeof openModelDesk>>;

function providerAt({ baseUrl }: ModelPeer, vendor: Vendor) {
  const at = { apiKey: "hidden-key", baseUrl };
  return vendor === "anthropic" ? anthropicProvider(at) : openaiCompatibleProvider(at);
}

const NEVER = new AbortController().signal;

export async function answerOf(
  model: Model,
  turn: Turn,
  { tools = [], signal = NEVER }: { tools?: readonly Tool[]; signal?: AbortSignal } = {},
): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const part of model.reply(turn, tools, signal)) parts.push(part);
  return parts;
}

export const wordsOf = (parts: readonly Part[]) => parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
