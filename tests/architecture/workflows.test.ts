import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesOf } from "../../scripts/test-tier.mjs";

const scripts = Object.keys((JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts);
const files = globSync(".github/**/*.yml").sort();
const workflows = files.filter((file) => file.includes("workflows"));

/** The steps' own text: comments do not count. */
const read = (file: string) => readFileSync(file, "utf8").replace(/^\s*#.*\n/gm, "");

test("the workflows of the platform specification are there", () => {
  expect(workflows.map((file) => file.replace(/.*\//, ""))).toEqual([
    "ci.yml",
    "cron.yml",
    "nightly.yml",
    "preview-db.yml",
    "release.yml",
    "uptime.yml",
  ]);
  const jobs = [...read(".github/workflows/ci.yml").matchAll(/^ {2}(\w+):\n {4}name:/gm)].map(([, job]) => job);
  expect(jobs).toEqual(["quality", "test", "e2e", "build", "vendors", "lighthouse", "security", "container"]);
});

test("jobs wait for what the platform specification says, and run what it names", () => {
  const ci = read(".github/workflows/ci.yml");
  const job = (name: string) => new RegExp(`^ {2}${name}:\\n[\\s\\S]*?(?=^ {2}\\w+:$|(?![\\s\\S]))`, "m").exec(ci)?.[0] ?? "";
  expect(job("lighthouse")).toMatch(/needs: build$/m);
  expect(job("lighthouse")).toContain("run lighthouse --gate / /workout/:id /exercises/back-squat");
  expect(job("security")).toMatch(/needs: quality$/m);
  for (const what of ["run test:security", "audit --prod --audit-level high", "run sbom sbom.cdx.json"])
    expect(job("security")).toContain(what);
  expect(job("container")).toContain("-f compose.yaml -f compose.pitr.yaml config");
  expect(job("vendors")).toMatch(/needs: quality$/m);
  expect(job("vendors")).toContain("run test:vendors");
});

test("the image is scanned before it runs, and a hole that a newer version closes fails the job", () => {
  const ci = read(".github/workflows/ci.yml");
  const scan = /anchore\/scan-action@[\s\S]*?(?=\n {6}- )/.exec(ci)?.[0] ?? "";
  expect(scan).toMatch(/image: mo$/m);
  for (const setting of ["fail-build: true", "severity-cutoff: high", "only-fixed: true"]) expect(scan).toContain(setting);
  expect(ci.indexOf("docker build ")).toBeLessThan(ci.indexOf(scan));
  expect(ci.indexOf(scan)).toBeLessThan(ci.indexOf("docker run "));
});

test("a release gets its list of packages from a job that runs nothing of the repository", () => {
  const [, list = "", attach = ""] = read(".github/workflows/release.yml").split(/^ {2}(?=list:$|attach:$)/m);
  expect(list).toContain("run sbom sbom.cdx.json");
  expect(list).not.toContain(": write");
  expect(attach).toContain("gh release upload");
  expect(attach).toMatch(/needs: list$/m);
  expect(attach).not.toMatch(/actions\/checkout|npx|pnpm|\.github\/actions/);
});

test("what needs an account of somebody else's runs where a variable says that there is one", () => {
  const nightly = read(".github/workflows/nightly.yml");
  const jobs = nightly.slice(nightly.indexOf("\njobs:")).split(/^ {2}(?=[\w-]+:$)/m);
  for (const text of jobs.filter((text) => text.includes("secrets.")))
    expect(text).toMatch(/^ {4}if: vars\.\w+ (!= ''|== 'on')$/m);
});

test("each tier has its tests, and what it names exists", () => {
  for (const tier of ["security", "reliability"] as const) {
    expect(filesOf(tier).length).toBeGreaterThan(15);
    expect(new Set(filesOf(tier)).size, tier).toBe(filesOf(tier).length);
  }
});

describe.each(files)("%s", (file) => {
  const text = read(file);

  test("uses actions by commit with their version beside it, or its own", () => {
    for (const [line] of text.matchAll(/uses: .*/g))
      expect(line).toMatch(/^uses: (\.\/\.github\/actions\/\w+|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)*)$/);
  });

  test("runs scripts that exist, with the one pnpm", () => {
    for (const [, version, script] of text.matchAll(/pnpm@(\S+) run (\S+)/g)) {
      expect(version).toBe("12.21.0");
      expect(scripts).toContain(script);
    }
  });
});

describe.each(workflows)("%s", (file) => {
  const text = read(file);

  test("may read at most, and every job has a time limit", () => {
    expect(text).toMatch(/^permissions: \{\}$|^permissions:\n {2}contents: read$/m);
    // To attach a file to a release one has to write; what may is judged above.
    expect(text.match(/^.*: write\b.*$/gm) ?? []).toEqual(file.endsWith("release.yml") ? ["      contents: write"] : []);
    const jobs = [...text.slice(text.indexOf("\njobs:")).matchAll(/^ {2}[\w-]+:$/gm)];
    expect([...text.matchAll(/timeout-minutes: \d+/g)]).toHaveLength(jobs.length);
  });

  test("puts nothing that a stranger writes into a script", () => {
    const steps = text.replace(/^\s*(?!run:)\w+: [\w/-]*\$\{\{.*\}\}$/gm, "").replace(/^\s*(if|group): .*/gm, "");
    expect(steps.match(/\$\{\{\s*(github\.event|github\.head_ref|github\.ref\b|inputs)[^}]*\}\}/g)).toEqual(null);
  });

  test("holds secrets only where no stranger's code runs", () => {
    if (!text.includes("secrets.")) return;
    if (/^ {2}pull_request/m.test(text)) {
      expect(file).toContain("preview-db.yml");
      expect(text).not.toContain("actions/checkout");
      const jobs = [...text.matchAll(/runs-on:/g)].length;
      expect([...text.matchAll(/head\.repo\.full_name == github\.repository/g)]).toHaveLength(jobs);
    }
    expect(text).not.toContain("pull_request_target");
  });
});
