import { createECDH } from "node:crypto";
import { expect, test } from "vitest";
import { pushOf } from "./config-push";

const made = () => {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  return {
    VAPID_PUBLIC_KEY: pair.getPublicKey("base64url"),
    // A leading zero is left out by the library that makes them.
    VAPID_PRIVATE_KEY: Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
      .subarray(-32)
      .toString("base64url"),
    VAPID_SUBJECT: "mailto:mo@mo.example",
  };
};
const WHOLE = made();
const asked = (env: Parameters<typeof pushOf>[0]) => {
  const problems: string[] = [];
  return { choice: pushOf(env, problems), problems };
};

test("nothing set pushes nothing; a whole pair pushes", () => {
  expect(asked({})).toEqual({ choice: { use: "off" }, problems: [] });
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = WHOLE;
  for (const subject of ["mailto:mo@mo.example", "https://mo.example"])
    expect(asked({ ...WHOLE, VAPID_SUBJECT: subject })).toEqual({
      choice: { use: "web-push", publicKey, privateKey, subject },
      problems: [],
    });
});

const PRIVATE = "VAPID_PRIVATE_KEY must be 32 bytes in base64url, as `npx web-push generate-vapid-keys` prints it";
const SUBJECT = "VAPID_SUBJECT must be an address such as mailto:mo@mo.example or https://mo.example";
test.each([
  [
    { ...WHOLE, VAPID_SUBJECT: undefined },
    "Web push is half configured: VAPID_SUBJECT is missing (or unset VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY)",
  ],
  [{ ...WHOLE, VAPID_PUBLIC_KEY: made().VAPID_PUBLIC_KEY }, "VAPID_PUBLIC_KEY does not belong to VAPID_PRIVATE_KEY"],
  [{ ...WHOLE, VAPID_PUBLIC_KEY: "hidden" }, "VAPID_PUBLIC_KEY does not belong to VAPID_PRIVATE_KEY"],
  [{ ...WHOLE, VAPID_PRIVATE_KEY: "hidden" }, PRIVATE],
  [{ ...WHOLE, VAPID_PRIVATE_KEY: Buffer.alloc(32).toString("base64url") }, PRIVATE],
  [{ ...WHOLE, VAPID_SUBJECT: "hidden" }, SUBJECT],
  [{ ...WHOLE, VAPID_SUBJECT: "http://hidden.example" }, SUBJECT],
])("%# is refused, without a value", (env, problem) => {
  expect(asked(env).problems).toEqual([problem]);
  expect(problem).not.toContain("hidden");
});
