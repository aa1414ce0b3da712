import { expect, test } from "vitest";
import type { Reporting } from "./port";

export const FAULT = {
  name: "TypeError",
  stack: "    at logSet (/srv/mo/src/features/workouts/server/log-set.ts:10:5)\n    at serve (/srv/mo/src/wiring/serve.ts:3:1)",
};
export const ABOUT = { where: "logSet", requestId: "0192-id", user: "abcdefghijklmnopqrstuv" };

/** What every adapter promises: nobody waits, nothing throws, and an end comes. */
export function reportingContract(name: string, open: () => Reporting): void {
  test(`${name}: a fault costs the request nothing, also when there are many`, () => {
    const reporting = open();
    const from = performance.now();
    for (let i = 0; i < 500; i++) reporting.capture(FAULT, ABOUT);
    expect(performance.now() - from).toBeLessThan(100);
  });

  test(`${name}: what cannot be read is no fault of its own`, async () => {
    const reporting = open();
    reporting.capture({ name: "", stack: "" }, { where: "", requestId: "", user: null });
    reporting.capture({ name: "é\u0000", stack: "not a stack\n".repeat(50) }, { ...ABOUT, user: "" });
    await reporting.settled();
  });

  test(`${name}: a process that ends waits a second at most`, async () => {
    const reporting = open();
    const from = performance.now();
    reporting.capture(FAULT, ABOUT);
    await reporting.settled();
    await open().settled();
    expect(performance.now() - from).toBeLessThan(1_500);
  });
}
