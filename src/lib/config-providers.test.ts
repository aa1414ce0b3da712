import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../../tests/support/config";
import { readConfig } from "./config";

const key = (namedCurve: string) =>
  generateKeyPairSync("ec", { namedCurve }).privateKey.export({ format: "pem", type: "pkcs8" }).toString();
const GOOGLE = { GOOGLE_CLIENT_ID: "hidden-id", GOOGLE_CLIENT_SECRET: "hidden-secret" };
const APPLE = { APPLE_CLIENT_ID: "hidden-id", APPLE_TEAM_ID: "T1", APPLE_KEY_ID: "K1", APPLE_PRIVATE_KEY: key("P-256") };

test("nothing set, or blank: no service to sign in with", () => {
  const blank = Object.fromEntries(Object.keys({ ...GOOGLE, ...APPLE }).map((name) => [name, " "]));
  for (const env of [{}, blank]) expect(readConfig(env).providers).toEqual({ google: null, apple: null });
});

test("each stands by itself and leads to its own discovery", () => {
  const { google, apple } = readConfig({ ...GOOGLE, ...APPLE }).providers;
  expect(google).toMatchObject({
    clientId: "hidden-id",
    discoveryUrl: "https://accounts.google.com/.well-known/openid-configuration",
  });
  expect(apple).toMatchObject({ teamId: "T1", discoveryUrl: "https://appleid.apple.com/.well-known/openid-configuration" });
  expect(readConfig(GOOGLE).providers.apple).toBeNull();
  expect(readConfig(APPLE).providers.google).toBeNull();
});

describe.each([
  ["Google", GOOGLE, "GOOGLE_DISCOVERY_URL"],
  ["Apple", APPLE, "APPLE_DISCOVERY_URL"],
] as const)("%s", (name, whole, discovery) => {
  test.each(Object.keys(whole))("without %s the start stops, names it and no value", (missing) => {
    const half = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== missing));
    const [problem = "", ...more] = problemsOf(half);
    expect(problem).toMatch(new RegExp(`^${name} is half configured: ${missing} is missing \\(or unset `));
    expect([more, problem.includes("hidden")]).toEqual([[], false]);
  });

  test("another discovery must be https beyond this network", () => {
    expect(problemsOf({ ...whole, [discovery]: "http://127.0.0.1:9/x" })).toEqual([]);
    expect(problemsOf({ ...whole, [discovery]: "http://elsewhere.example.com/x" })).toEqual([
      `${discovery} needs https:// for a host outside this network`,
    ]);
  });
});

test("Apple's key may stand on one line, and a key of another kind is refused without being quoted", () => {
  const oneLine = APPLE.APPLE_PRIVATE_KEY.replaceAll("\n", "\\n");
  expect(problemsOf({ ...APPLE, APPLE_PRIVATE_KEY: oneLine })).toEqual([]);
  for (const wrong of ["hidden", key("P-384")])
    expect(problemsOf({ ...APPLE, APPLE_PRIVATE_KEY: wrong })).toEqual([
      "APPLE_PRIVATE_KEY must be the text of Apple's .p8 file, an EC key on P-256",
    ]);
});
