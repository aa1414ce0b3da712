import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../ids";
import { DOORS, type Opened, type Payer, type Selling } from "./port";

/** A payment service and the hands of its customers. */
export interface Stage {
  readonly billing: Selling;
  /** Pays, as the checkout's page does. */
  subscribe(customerId: string): Promise<unknown>;
  cancel(customerId: string): Promise<unknown>;
  keep(customerId: string): Promise<unknown>;
  close(): Promise<void>;
}

/** What every adapter that sells promises. */
export function billingContract(name: string, open: () => Promise<Stage>): void {
  describe(`${name} keeps the promise of a payment service:`, { timeout: 60_000 }, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await open();
    });
    afterAll(() => stage?.close());

    const payer = (customerId: string | null = null): Payer => {
      const userId = newId();
      return { userId, email: `${userId}@example.com`, customerId };
    };
    const page = (opened: Opened) => {
      if ("subscribed" in opened) throw new Error("Already subscribed");
      return opened;
    };
    const someone = async () => {
      const one = payer();
      const { customerId } = page(await stage.billing.open(one, "checkout", newId()));
      return { ...one, customerId };
    };

    test("the same key is the same page and the same customer", async () => {
      const one = payer();
      const key = newId();
      const first = page(await stage.billing.open(one, "checkout", key));
      const again = page(await stage.billing.open(one, "checkout", key));
      const later = page(await stage.billing.open({ ...one, customerId: first.customerId }, "checkout", key));
      expect(first.url).toMatch(/^https?:\/\//);
      expect([again, later]).toEqual([first, first]);
    });

    test("the same key at the same time, too", async () => {
      const one = payer();
      const key = newId();
      const both = await Promise.all([stage.billing.open(one, "checkout", key), stage.billing.open(one, "checkout", key)]);
      expect(both[0]).toEqual(both[1]);
    });

    test("another key is another page, for the same customer", async () => {
      const one = await someone();
      const a = page(await stage.billing.open(one, "checkout", newId()));
      const b = page(await stage.billing.open(one, "checkout", newId()));
      expect(b.customerId).toBe(a.customerId);
      expect(b.url).not.toBe(a.url);
    });

    test("who has not paid has nothing", async () => {
      const { customerId } = await someone();
      expect(await stage.billing.stateOf(customerId, "read")).toMatchObject({ status: "none", running: 0, pastDueSince: null });
    });

    test("who has paid is active for a month, and is not sold a second one", async () => {
      const one = await someone();
      await stage.subscribe(one.customerId);
      const state = await stage.billing.stateOf(one.customerId, "read");
      expect(state).toMatchObject({ status: "active", endsAtPeriodEnd: false, running: 1 });
      const days = ((state.periodEnd?.getTime() ?? 0) - Date.now()) / 86_400_000;
      expect(days).toBeGreaterThan(27);
      expect(days).toBeLessThan(32);
      expect(await stage.billing.open(one, "checkout", newId())).toEqual({ subscribed: true, customerId: one.customerId });
    });

    test("cancelled ends with its period, kept goes on", async () => {
      const { customerId } = await someone();
      await stage.subscribe(customerId);
      await stage.cancel(customerId);
      expect(await stage.billing.stateOf(customerId, "read")).toMatchObject({ status: "active", endsAtPeriodEnd: true });
      await stage.keep(customerId);
      expect(await stage.billing.stateOf(customerId, "read")).toMatchObject({ status: "active", endsAtPeriodEnd: false });
    });

    test.each(DOORS.filter((door) => door !== "checkout"))(
      "a customer gets through the door %s, nobody else does",
      async (door) => {
        const one = await someone();
        await stage.subscribe(one.customerId);
        expect(page(await stage.billing.open(one, door, newId())).url).toMatch(/^https?:\/\//);
        await expect(stage.billing.open(payer(), door, newId())).rejects.toMatchObject({ code: "conflict" });
      },
    );

    test("ended now is ended, as often as it is asked; of an unknown customer there is nothing to end", async () => {
      const one = await someone();
      await stage.subscribe(one.customerId);
      for (let i = 0; i < 2; i++) expect((await stage.billing.stateOf(one.customerId, "end now")).status).toBe("ended");
      expect(await stage.billing.stateOf(one.customerId, "read")).toMatchObject({ status: "ended", running: 0 });
      expect((await stage.billing.stateOf("cus_nobody", "end now")).status).toBe("ended");
      // And may come back: as a customer anew.
      const back = page(await stage.billing.open(one, "checkout", newId()));
      expect(back.customerId).not.toBe(one.customerId);
    });

    test("has a price", async () => {
      expect(await stage.billing.price()).toMatch(/\d.* \/ month$/);
    });
  });
}
