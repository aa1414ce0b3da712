import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leakedSecrets, PLANTED } from "../../scripts/planted-secrets";
import { sbomProblem } from "../../scripts/sbom-problem";

const json = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const packages = json("package.json") as Record<"dependencies" | "devDependencies", Record<string, string>>;
const workspace = readFileSync("pnpm-workspace.yaml", "utf8");
const lock = readFileSync("pnpm-lock.yaml", "utf8");
const dir = mkdtempSync(path.join(tmpdir(), "mo-chain-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("what is installed", () => {
  test("has one exact version, in the list of packages and in every override", () => {
    const said = [
      ...Object.entries({ ...packages.dependencies, ...packages.devDependencies }),
      ...[...workspace.matchAll(/^ {2,}"?(@?[\w/-]+)"?: (\d[^\s#]*|[~^*>=<].*)$/gm)].map(([, name, version]) => [name, version]),
    ];
    expect(said.length).toBeGreaterThan(70);
    expect(said.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
  });

  test("comes from the registry alone, with a checksum", () => {
    const sources = [...lock.matchAll(/^ {4}resolution: (.*)$/gm)].map(([, source]) => source);
    expect(sources.length).toBeGreaterThan(500);
    expect(sources.filter((source) => !/^\{integrity: sha512-[\w+/]{86}==\}$/.test(source ?? ""))).toEqual([]);
  });

  test("runs no script of its own but Node's", () => {
    const builds = workspace.slice(workspace.indexOf("allowBuilds:"), workspace.indexOf("packageExtensions:"));
    const allowed = [...builds.matchAll(/^ {2}"?([@\w/-]+)"?: (true|false)$/gm)];
    expect(allowed.length).toBeGreaterThan(3);
    expect(allowed.filter(([, , may]) => may === "true").map(([, name]) => name)).toEqual(["node"]);
  });
});

interface Bill {
  readonly components: readonly { readonly purl: string; readonly licenses?: readonly Said[] }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly metadata: { readonly component: { readonly "bom-ref": string } };
}
type Said = { readonly license: { readonly id?: string; readonly name?: string } } | { readonly expression: string };

/** Licences that ask for nothing but their text. */
const FREE = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "ISC", "MIT", "MIT-0", "Unlicense"];
/** Others, for one package each, and why that is fine. */
const ALLOWED: readonly (readonly [package_: RegExp, license: string, why: string])[] = [
  [/^pkg:npm\/web-push@/, "MPL-2.0", "used as it is; only changed files of its own would have to be shown"],
  [/^pkg:npm\/caniuse-lite@/, "CC-BY-4.0", "a table that Next brings for its build; no page carries it"],
  [
    /^pkg:npm\/%40img\/sharp-libvips-/,
    "LGPL-3.0-or-later",
    "Next's image optimizer, which is off; a library of its own, unchanged",
  ],
];

/** Packages whose licence nobody has looked at: `pkg:npm/x@1.0.0 GPL-3.0-only`. Of a choice one has to be free, of a sum all. */
function unread({ components }: Bill): string[] {
  return components.flatMap(({ purl, licenses = [] }) => {
    const said = licenses.map((one) => ("expression" in one ? one.expression : (one.license.id ?? one.license.name ?? "")));
    const isFree = (license: string): boolean => {
      const bare = license.replace(/^\((.*)\)$/, "$1");
      if (bare.includes(" AND ")) return bare.split(" AND ").every(isFree);
      return bare.split(" OR ").some((one) => FREE.includes(one));
    };
    const isAllowed = (license: string) => ALLOWED.some(([name, of]) => name.test(purl) && of === license);
    return said.length > 0 && said.every((license) => isFree(license) || isAllowed(license)) ? [] : [`${purl} ${said}`];
  });
}

describe("the list of what ships", () => {
  const file = path.join(dir, "sbom.cdx.json");
  let text = "";
  let bill: Bill;
  beforeAll(() => {
    const { status, stderr } = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/sbom.mjs", file], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    text = readFileSync(file, "utf8");
    bill = JSON.parse(text) as Bill;
  }, 60_000);

  test("is CycloneDX 1.6 to the letter of its schema; what is not, is found", async () => {
    expect(await sbomProblem(text)).toBeNull();
    for (const broken of [
      { ...bill, bomFormat: "SPDX" },
      { ...bill, components: [{ type: "nonsense", name: "x" }] },
    ])
      expect(await sbomProblem(JSON.stringify(broken))).toMatch(/instancePath/);
  });

  test("names every dependency of production at its version, what those bring, and nothing of development", () => {
    const purl = ([name, version]: [string, string]) => `pkg:npm/${name.replace("@", "%40")}@${version}`;
    const named = bill.components.map((component) => component.purl);
    const direct = Object.entries(packages.dependencies).map(purl);
    expect(direct.filter((one) => !named.includes(one))).toEqual([]);
    const root = bill.dependencies.find(({ ref }) => ref === bill.metadata.component["bom-ref"]);
    expect([...(root?.dependsOn ?? [])].sort()).toEqual(direct.sort());
    expect(named.length).toBeGreaterThan(2 * direct.length);
    // Some of those stand on both sides: a package of production may ask for one of ours.
    for (const tool of ["vitest", "%40playwright/test", "%40biomejs/biome", "lighthouse", "%40cyclonedx/cyclonedx-library"])
      expect(named.filter((one) => one.startsWith(`pkg:npm/${tool}@`))).toEqual([]);
  });

  test("holds licences that somebody has read, and no other", () => {
    expect(unread(bill)).toEqual([]);
    for (const [name, license] of ALLOWED) expect(text, String(name)).toContain(license);
  });

  test.each([
    ["GPL-3.0-only", false],
    ["(MIT OR GPL-3.0-only)", true],
    ["(MIT AND GPL-3.0-only)", false],
    ["MPL-2.0", false],
    ["", false],
  ])("%s of somebody new is taken: %s", (expression, isTaken) => {
    const licenses = expression === "" ? [] : [{ expression }];
    const found = unread({ ...bill, components: [{ purl: "pkg:npm/new@1.0.0", licenses }] });
    expect(found.length === 0).toBe(isTaken);
  });
});

/** How live keys of the services begin, with as much behind it as they have: what tests and examples make up is shorter. */
const LIVE_KEYS = [
  /\b[rs]k_(live|test)_[0-9A-Za-z]{24,}/,
  /\bwhsec_[0-9A-Za-z+/]{32,}/,
  /\bre_[0-9A-Za-z]{8}_[0-9A-Za-z]{20,}/,
  /\bsntry[su]_[0-9A-Za-z+/=_]{40,}/,
  /\bph[xs]_[0-9A-Za-z]{40,}/,
  /\bvercel_blob_rw_[0-9A-Za-z]{12,}_[0-9A-Za-z]{24,}/,
  /\bsk-ant-[\w-]{40,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[0-9A-Za-z]{36}/,
  /-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----\s+[\w+/=\s]{100,}/,
];

describe("secrets", () => {
  const keysIn = (text: string) => LIVE_KEYS.filter((pattern) => pattern.test(text)).map(String);

  test("none of a service stands in a file of the repository", () => {
    const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8", maxBuffer: 1e8 }).split("\0").filter(Boolean);
    expect(files.length).toBeGreaterThan(1_000);
    const found = files.flatMap((file) => {
      const text = readFileSync(file, "latin1");
      return keysIn(text).map((key) => `${file} ${key}`);
    });
    expect(found).toEqual([]);
  });

  test.each([
    ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dcXX"],
    ["whsec", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwAAAA"],
    ["re", "abcd1234", "abcdefghijklmnopqrstuv"],
    ["vercel", "blob", "rw", "abcdefghijkl", "abcdefghijklmnopqrstuvwx"],
    ["ghp", "abcdefghijklmnopqrstuvwxyz0123456789"],
  ])("one that begins with %s would be seen", (...parts) => {
    expect(keysIn(`key=${parts.join("_")}`)).toHaveLength(1);
  });

  test("one that a build wrote down is told, wherever it stands", () => {
    const [first = "", second = ""] = Object.keys(PLANTED);
    for (const folder of ["static/chunks", "server/app", "cache"]) mkdirSync(path.join(dir, folder), { recursive: true });
    writeFileSync(path.join(dir, "static/chunks/a.js"), `const key="${PLANTED[first]}"`);
    writeFileSync(path.join(dir, "server/app/index.html"), "<p>nothing</p>");
    writeFileSync(path.join(dir, "required-server-files.json"), JSON.stringify({ env: { [second]: PLANTED[second] } }));
    writeFileSync(path.join(dir, "cache/kept.txt"), PLANTED[first] ?? "");
    expect(Object.keys(PLANTED)).toHaveLength(12);
    expect(leakedSecrets(dir).sort()).toEqual(
      [`${first} stands in static/chunks/a.js`, `${second} stands in required-server-files.json`].sort(),
    );
  });
});
