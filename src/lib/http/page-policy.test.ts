import { describe, expect, test } from "vitest";
import { pagePolicy } from "./page-policy";

const TABLE = {
  hashes: ["sha256-a", "sha256-b", "sha256-c"],
  pages: { "/": [0, 1], "/programs/one": [1], "/_not-found": [0, 2], "/_global-error": [] },
};
const NONCE = "bm9uY2U";
const directive = (policy: string, name: string) => policy.split("; ").find((part) => part.split(" ")[0] === name);
const scripts = (path: string, table: typeof TABLE | { hashes: string[]; pages: Record<string, number[]> } = TABLE) => {
  const { policy, nonce } = pagePolicy(table, path, NONCE, { appUrl: "https://mo.example" });
  return [directive(policy, "script-src"), nonce];
};

describe("the scripts a page may run", () => {
  test("a page of the build: its own, by hash, and no nonce", () => {
    expect(scripts("/")).toEqual(["script-src 'self' 'sha256-a' 'sha256-b'", null]);
    expect(scripts("/programs/one")).toEqual(["script-src 'self' 'sha256-b'", null]);
    expect(scripts("/programs/%6Fne")).toEqual(["script-src 'self' 'sha256-b'", null]);
  });
  test.each(["/workout/3f9d", "/nothing-here", "/programs/two", "/%zz", "/constructor", "/__proto__", ""])(
    "%j is not of the build: the nonce, and what stands in for a page",
    (path) => {
      expect(scripts(path)).toEqual([`script-src 'self' 'nonce-${NONCE}' 'sha256-a' 'sha256-c'`, NONCE]);
    },
  );
  test("without a table nothing runs but files and what bears the nonce", () => {
    expect(scripts("/", { hashes: [], pages: {} })).toEqual([`script-src 'self' 'nonce-${NONCE}'`, NONCE]);
  });
});

test("counts may be sent where they are configured to go, and nothing may come from there", () => {
  const site = { appUrl: "https://mo.example", posthog: "https://eu.i.posthog.com" };
  const { policy } = pagePolicy(TABLE, "/", NONCE, site);
  expect(directive(policy, "connect-src")).toBe("connect-src 'self' https://eu.i.posthog.com");
  expect(policy.match(/posthog/g)).toHaveLength(1);
});

describe("the rest of the policy", () => {
  const { policy } = pagePolicy(TABLE, "/", NONCE, { appUrl: "https://mo.example" });

  test("nothing is allowed that is not named, and nothing named is a way around", () => {
    expect(directive(policy, "default-src")).toBe("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|strict-dynamic|\*|https?:/);
    for (const name of ["frame-src", "frame-ancestors", "base-uri", "object-src"])
      expect(directive(policy, name)).toBe(`${name} 'none'`);
    expect(directive(policy, "require-trusted-types-for")).toBe("require-trusted-types-for 'script'");
    expect(directive(policy, "report-uri")).toBe("report-uri /api/csp-report");
  });
  test("requests are upgraded over https, and left alone on plain http", () => {
    expect(directive(policy, "upgrade-insecure-requests")).toBe("upgrade-insecure-requests");
    const plain = pagePolicy(TABLE, "/", NONCE, { appUrl: "http://192.168.1.20:3000" }).policy;
    expect(directive(plain, "upgrade-insecure-requests")).toBeUndefined();
  });
  test("no directive is said twice: the second would count for nothing", () => {
    const names = policy.split("; ").map((part) => part.split(" ")[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("Clerk's hosts are let in where Clerk keeps the sign-in, and nowhere else", () => {
  const own = pagePolicy(TABLE, "/login", NONCE, { appUrl: "https://mo.example" }).policy;
  expect(own).not.toMatch(/clerk|cloudflare|unsafe-inline/);
  const { policy } = pagePolicy(TABLE, "/login", NONCE, { appUrl: "https://mo.example", clerkHost: "clerk.mo.example" });
  const hosts = "https://clerk.mo.example https://challenges.cloudflare.com";
  expect(directive(policy, "script-src")).toMatch(new RegExp(`${hosts}$`));
  expect(directive(policy, "frame-src")).toBe(`frame-src ${hosts}`);
  expect(directive(policy, "connect-src")).toBe(`connect-src 'self' ${hosts}`);
  expect([directive(policy, "worker-src"), directive(policy, "trusted-types")]).toEqual(["worker-src 'self' blob:", undefined]);
});
