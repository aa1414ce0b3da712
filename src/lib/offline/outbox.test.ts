import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { drain, type Send, type SyncCall } from "./outbox";
import { commit, openStore, wipeStore } from "./store";
import type { SyncAnswer, Verdict } from "./sync-answer";

let users = 0;

async function lifterWith(names: readonly string[]): Promise<string> {
  users += 1;
  const userId = `lifter-${users}`;
  for (const name of names) await commit(userId, ({ op }) => op(name, { setId: name }));
  return userId;
}

function answer(verdicts: readonly Verdict[], more: Partial<SyncAnswer> = {}): Awaited<ReturnType<Send>> {
  return {
    ok: true,
    value: { epoch: "e1", cursor: 7, serverTime: new Date().toISOString(), more: false, verdicts, changes: [], ...more },
  };
}

function fault(status: number, expectedSeq?: number): Awaited<ReturnType<Send>> {
  return {
    ok: false,
    problem: { status, ...(expectedSeq ? { errors: [{ path: "expectedSeq", message: String(expectedSeq) }] } : {}) },
  };
}

/** Answers call by call; the last answer repeats. */
function script(...answers: ((body: SyncCall) => Awaited<ReturnType<Send>>)[]) {
  const calls: SyncCall[] = [];
  const send: Send = async (body) => {
    calls.push(body);
    const next = answers[Math.min(calls.length, answers.length) - 1];
    return next ? next(body) : fault(500);
  };
  return { calls, send };
}

const allDone = (body: SyncCall) => answer(body.ops.map(({ seq }) => ({ seq, status: "done" })));

describe("the queue on the device", () => {
  it("empties on verdicts, in order, and keeps the cursor", async () => {
    const userId = await lifterWith(["a", "b", "c"]);
    const { calls, send } = script(allDone);
    expect(await drain(userId, send)).toBe("clear");
    expect(calls[0]?.ops.map(({ seq, name }) => [seq, name])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ]);
    const db = await openStore(userId);
    expect(await db.count("outbox")).toBe(0);
    expect(await db.get("kv", "cursor")).toBe(7);
  });

  it("keeps an op that got no verdict", async () => {
    const userId = await lifterWith(["a", "b"]);
    const { send } = script(() => answer([{ seq: 1, status: "done" }]));
    expect(await drain(userId, send)).toBe("retry");
    expect((await (await openStore(userId)).getAll("outbox")).map(({ name }) => name)).toEqual(["b"]);
  });

  it("sends the same seq and id again after a lost answer", async () => {
    const userId = await lifterWith(["a"]);
    const { calls, send } = script(() => fault(0), allDone);
    expect(await drain(userId, send)).toBe("retry");
    expect(await drain(userId, send)).toBe("clear");
    expect(calls[1]?.ops).toEqual(calls[0]?.ops);
  });

  it("parks a refused op and goes on with the next", async () => {
    const userId = await lifterWith(["a", "b"]);
    const { send } = script(() =>
      answer([
        { seq: 1, status: "rejected", code: "invalid", message: "reps: At most 100" },
        { seq: 2, status: "done" },
      ]),
    );
    expect(await drain(userId, send)).toBe("clear");
    const db = await openStore(userId);
    expect(await db.count("outbox")).toBe(0);
    expect(await db.getAll("parked")).toMatchObject([{ name: "a", code: "invalid", message: "reps: At most 100" }]);
  });

  it("waits for sign-in on 401 and loses nothing", async () => {
    const userId = await lifterWith(["a"]);
    expect(await drain(userId, script(() => fault(401)).send)).toBe("sign-in");
    expect(await (await openStore(userId)).count("outbox")).toBe(1);
  });

  it("takes the server's numbers after 409 and counts on from there", async () => {
    const userId = await lifterWith(["a", "b"]);
    const { calls, send } = script(() => fault(409, 12), allDone);
    expect(await drain(userId, send)).toBe("clear");
    expect(calls[1]?.ops.map(({ seq, name }) => [seq, name])).toEqual([
      [12, "a"],
      [13, "b"],
    ]);
    await commit(userId, ({ op }) => op("c", {}));
    expect((await (await openStore(userId)).getAll("outbox")).map(({ seq }) => seq)).toEqual([14]);
  });

  it("finds the malformed op of a refused call and parks only that one", async () => {
    const userId = await lifterWith(["good", "bad", "fine"]);
    const send: Send = async (body) => {
      if (body.ops.some(({ name }) => name === "bad")) return fault(422);
      // The server never counted the parked op.
      const wrong = body.ops.find(({ seq, name }) => name === "fine" && seq !== 2);
      return wrong ? fault(409, 2) : allDone(body);
    };
    expect(await drain(userId, send)).toBe("clear");
    const db = await openStore(userId);
    expect((await db.getAll("parked")).map(({ name }) => name)).toEqual(["bad"]);
    expect(await db.count("outbox")).toBe(0);
  });

  it("sends at most 50 a call", async () => {
    const userId = await lifterWith(Array.from({ length: 60 }, (_, i) => `op${i}`));
    const { calls, send } = script(allDone);
    expect(await drain(userId, send)).toBe("clear");
    expect(calls.map(({ ops }) => ops.length)).toEqual([50, 10]);
  });
});

describe("one transaction", () => {
  it("rolls rows and ops back together", async () => {
    const userId = await lifterWith([]);
    const failing = commit(userId, async ({ op }) => {
      await op("a", {});
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await (await openStore(userId)).count("outbox")).toBe(0);
  });

  it("gives rising clocks within one millisecond", async () => {
    const userId = await lifterWith(["a", "b", "c"]);
    const clocks = (await (await openStore(userId)).getAll("outbox")).map(({ clock }) => clock);
    expect([...new Set(clocks)].sort()).toEqual(clocks);
    for (const clock of clocks) expect(clock).toMatch(/^\d{15}\.\d{5}\.[A-Za-z0-9-]{1,64}$/);
  });

  it("forgets a lifter whole", async () => {
    const userId = await lifterWith(["a"]);
    await wipeStore(userId);
    expect(await (await openStore(userId)).count("outbox")).toBe(0);
  });
});
