import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inlineScripts, readScriptTable } from "../../scripts/csp-table";

const root = path.resolve(import.meta.dirname, "../..");
const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

describe("the inline scripts of a page", () => {
  test("those that run, as they stand; neither files nor data", () => {
    const html = `<script src="/tt.js"></script><script>a("é")</script><SCRIPT id="_R_">\nb\n</SCRIPT>
      <script type="module">c</script><script type="application/ld+json">{"d":1}</script><script async="" src="/e.js"></script>
      <script data-src="x">f</script>`;
    expect(inlineScripts(html)).toEqual(['a("é")', "\nb\n", "c", "f"]);
  });
});

describe("the table of a build", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "mo-table-"));
    mkdirSync(path.join(folder, "programs"));
    writeFileSync(path.join(folder, "index.html"), "<script>a</script><script>b</script><script>a</script>");
    writeFileSync(path.join(folder, "programs.html"), "<p>none</p>");
    writeFileSync(path.join(folder, "programs/one.html"), "<script>b</script><script>c</script>");
    writeFileSync(path.join(folder, "index.rsc"), "<script>d</script>");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("each page by its address, each script once", () => {
    const { hashes, pages } = readScriptTable(folder);
    const of = (page: string) => pages[page]?.map((at) => hashes[at]);
    expect(Object.keys(pages).sort()).toEqual(["/", "/programs", "/programs/one"]);
    expect([of("/"), of("/programs"), of("/programs/one")]).toEqual([[hash("a"), hash("b")], [], [hash("b"), hash("c")]]);
    expect(hashes).toHaveLength(3);
  });

  test("the repository holds an empty one: only a build knows", () => {
    expect(JSON.parse(readFileSync(path.join(root, "src/generated/csp-table.json"), "utf8"))).toEqual({ hashes: [], pages: {} });
  });
});

describe("/tt.js", () => {
  /** What the default policy answers for an address that a page wants to run a script from. */
  function asked(address: string, dataset: Readonly<Record<string, string>> = {}) {
    const policies: Record<string, { createScriptURL(text: string): string | null }> = {};
    const trustedTypes = {
      createPolicy: (name: string, rules: (typeof policies)[string]) => Object.assign(policies, { [name]: rules }),
    };
    const page = {
      trustedTypes,
      URL,
      document: { baseURI: "https://mo.example/body", currentScript: { dataset } },
      location: { origin: "https://mo.example" },
    };
    runInNewContext(readFileSync(path.join(root, "public/tt.js"), "utf8"), page);
    expect(Object.keys(policies)).toEqual(["default"]);
    expect(Object.keys(policies.default ?? {})).toEqual(["createScriptURL"]);
    return policies.default?.createScriptURL(address);
  }

  test.each(["/_next/static/chunks/a.js", "https://mo.example/_next/static/chunks/a.js?dpl=1"])("%s passes", (address) => {
    expect(asked(address)).toBe(address);
  });
  test.each([
    "https://elsewhere.example/_next/static/chunks/a.js",
    "//elsewhere.example/_next/static/a.js",
    "/_next/static/../../api/v1/openapi.json",
    "/_next/static/%2e%2e/%2e%2e/x.js",
    "\\\\elsewhere.example/_next/static/a.js",
    "/_next/image?url=a",
    "/x/_next/static/a.js",
    "data:text/javascript,alert(1)//_next/static/",
    "blob:https://mo.example/_next/static/a.js",
    "javascript:alert(1)",
    "http://[",
    "",
  ])("%j does not", (address) => {
    expect(asked(address)).toBeNull();
  });

  test("Vercel's counter passes where the build names it, at Mo's own address only", () => {
    const counter = "/_vercel/insights/script.js";
    const also = { also: counter };
    expect(asked(counter, also)).toBe(counter);
    expect(asked(counter)).toBeNull();
    for (const other of [`https://elsewhere.example${counter}`, `${counter}x`, "/_vercel/insights/other.js", "undefined"])
      expect(asked(other, also)).toBeNull();
  });
  test("a browser without trusted types is left alone", () => {
    const code = readFileSync(path.join(root, "public/tt.js"), "utf8");
    expect(() => runInNewContext(code, { URL, location: {}, document: {} })).not.toThrow();
  });
});
