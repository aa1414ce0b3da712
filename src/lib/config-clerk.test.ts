import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../../tests/support/config";
import { readConfig } from "./config";

const key = (world: string, host = "clerk.hidden.example$") => `pk_${world}_${Buffer.from(host).toString("base64")}`;
const WHOLE = {
  CLERK_SECRET_KEY: "sk_test_hidden",
  NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: key("test"),
  CLERK_WEBHOOK_SECRET: "whsec_hidden",
};

test("nothing set, or blank: Mo keeps the sign-in itself", () => {
  const blank = Object.fromEntries(Object.keys(WHOLE).map((name) => [name, " "]));
  for (const env of [{}, blank]) expect(readConfig(env).auth).toEqual({ use: "better-auth" });
});

test("set as a whole: Clerk, at the address its key names, with Mo's own pages around it", () => {
  expect(readConfig(WHOLE).auth).toEqual({
    ...{ use: "clerk", secretKey: "sk_test_hidden", publishableKey: WHOLE.NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY },
    ...{ frontendHost: "clerk.hidden.example", webhookSecrets: ["whsec_hidden"], jwtKey: null, apiUrl: "https://api.clerk.com" },
    urls: { signIn: "/login", signUp: "/signup", afterSignIn: "/dashboard", afterSignUp: "/onboarding" },
  });
});

test.each(Object.keys(WHOLE))("without %s the start stops, names it and no value", (missing) => {
  const half = Object.fromEntries(Object.entries(WHOLE).filter(([name]) => name !== missing));
  const [problem = "", ...more] = problemsOf(half);
  expect(problem).toMatch(new RegExp(`^Clerk is half configured: ${missing} is missing \\(or unset `));
  expect([more, problem.includes("hidden")]).toEqual([[], false]);
});

describe("is refused by name", () => {
  test.each([
    ["a key of another service", { CLERK_SECRET_KEY: "sk_test_hid den" }, /^CLERK_SECRET_KEY must be a key/],
    [
      "a live key outside production",
      { CLERK_SECRET_KEY: "sk_live_hidden", NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: key("live") },
      /live keys belong to production only/,
    ],
    ["keys of two worlds", { NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: key("live") }, /is of another world/],
    [
      "a publishable key that names no host",
      { NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: key("test", "x y") },
      /must be a key such as pk_live_/,
    ],
    ["a third webhook secret", { CLERK_WEBHOOK_SECRET: "whsec_a,whsec_b,whsec_c" }, /two of them with a comma/],
    ["a PEM of another kind", { CLERK_JWT_KEY: "hidden" }, /^CLERK_JWT_KEY must be the PEM/],
    [
      "another site to go to",
      { NEXT_PUBLIC_CLERK_AFTER_SIGN_IN_URL: "https://hidden.example" },
      /must be a path of this instance/,
    ],
    ["a backend in clear", { CLERK_API_URL: "http://hidden.example.com" }, /^CLERK_API_URL needs https/],
  ])("%s", (_, over, said) => {
    const problems = problemsOf({ ...WHOLE, ...over });
    expect(problems).toEqual([expect.stringMatching(said)]);
    expect(problems.join()).not.toMatch(/hid ?den/);
  });
});

test("two webhook secrets during a rotation, and a PEM on one line", () => {
  const pem = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ format: "pem", type: "spki" }).toString();
  const { auth } = readConfig({ ...WHOLE, CLERK_WEBHOOK_SECRET: "whsec_a, whsec_b", CLERK_JWT_KEY: pem.replaceAll("\n", "\\n") });
  expect(auth).toMatchObject({ webhookSecrets: ["whsec_a", "whsec_b"], jwtKey: pem });
});
