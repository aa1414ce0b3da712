import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type Door, serveWith } from "../../src/lib/http/serve";
import { endpoints } from "../../src/wiring/endpoints";

/* What may cross the door, in both directions, is what a contract names (security specification 5.1.4). The queue reads the same contracts. */

type Shape = { readonly [key: string]: unknown };

/** Every object shape inside a JSON schema, by the path that leads to it. */
function objectsIn(schema: unknown, path = ""): [path: string, shape: Shape][] {
  if (typeof schema !== "object" || schema === null) return [];
  const own: [string, Shape][] = "properties" in schema ? [[path, schema as Shape]] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => objectsIn(value, `${path}/${key}`))];
}

const shapeOf = (schema: z.ZodType, io: "input" | "output") => z.toJSONSchema(schema, { io, unrepresentable: "any" });

/** Decided by the server alone. */
const NEVER_GIVEN = ["plan", "isOwner", "userId", "rev", "createdAt", "xp", "customerId"];
/** What was planned for an exercise, not what was paid for. */
const MEANT_OTHERWISE = ["saveExercise plan", "startWorkout plan"];
/** A phone sends back the plan it was given: what it names beyond the contract is dropped, for a newer phone must not lose its queue. */
const DROPS = /^(saveExercise|startWorkout)\/.*\bplan\/anyOf\/0(\/properties\/reasons\/items)?$/;

describe("what comes in", () => {
  test("is refused where it has a key that no contract names, at any depth", () => {
    const open = endpoints.flatMap(({ id, input }) =>
      objectsIn(shapeOf(input, "input"))
        .filter(([, shape]) => shape.additionalProperties !== false)
        .map(([path]) => `${id}${path}`),
    );
    expect(open.filter((found) => !DROPS.test(found))).toEqual([]);
  });

  test("never says whose it is, what was paid for or what the server counts", () => {
    const given = endpoints.flatMap(({ id, input }) =>
      objectsIn(shapeOf(input, "input")).flatMap(([, shape]) =>
        Object.keys(shape.properties as object)
          .filter((name) => NEVER_GIVEN.includes(name))
          .map((name) => `${id} ${name}`),
      ),
    );
    expect(given.filter((found) => !MEANT_OTHERWISE.includes(found))).toEqual([]);
  });
});

describe("what goes out", () => {
  test("is a closed list of fields in every contract", () => {
    const open = endpoints.flatMap(({ id, output }) =>
      objectsIn(shapeOf(output, "output"))
        .filter(([, shape]) => shape.additionalProperties !== false)
        .map(([path]) => `${id}${path}`),
    );
    expect(open).toEqual([]);
  });

  test("leaves a field behind that the contract does not name", async () => {
    const contract = endpoints.find(({ id }) => id === "readConfig");
    if (!contract) throw new Error("There is no such contract");
    const told = { ...contract, output: z.object({ name: z.string(), inner: z.object({ kg: z.number() }) }) };
    const found = { name: "Ada", passwordHash: "secret", inner: { kg: 80, userId: "u" } };
    const answer = await serveWith(
      () => door,
      told,
      async () => found as never,
    )(new Request("http://localhost/api/v1/config"));
    expect(await answer.json()).toEqual({ name: "Ada", inner: { kg: 80 } });
  });
});

const door = {
  services: { log: { write() {} }, keys: { pseudonym: () => "p" }, flags: { isOn: async () => true } },
  appUrl: "http://localhost",
  now: () => new Date(0),
  whoIs: async () => null,
  bearer: () => false,
  take: async () => ({ allowed: true, limit: 1, remaining: 0, resetSeconds: 1 }),
  later() {},
  deliver: async () => undefined,
} as unknown as Door;
