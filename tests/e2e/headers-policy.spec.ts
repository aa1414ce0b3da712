import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIResponse, expect, type Page, test } from "@playwright/test";
import { inlineScripts } from "../../scripts/csp-table";
import { signUpOnboarded } from "./onboarded";

/** Security 3 on the built server: no page runs what its policy does not know, and every page still works. */
const build = path.resolve(import.meta.dirname, "../../.next");
const ID = "0198c0de-0000-7000-8000-000000000000";
const FILLED: Readonly<Record<string, string>> = {
  "/exercises/[slug]": "/exercises/back-squat",
  "/programs/[slug]": "/programs/full-body-3",
  "/workout/[id]": `/workout/${ID}`,
  "/history/[id]": `/history/${ID}`,
};
const PAGES_OF_ONE = 10;
/** Every page of the application, a sample for each that has a name in its address, and one that is not there. */
const PAGES = [...pagePaths().map((page) => FILLED[page] ?? page), "/nothing-here", "/programs/nothing"];

function pagePaths(): string[] {
  const routes = JSON.parse(readFileSync(path.join(build, "app-path-routes-manifest.json"), "utf8")) as Record<string, string>;
  const pages = Object.entries(routes).filter(([file, route]) => file.endsWith("/page") && !route.startsWith("/_"));
  return pages.map(([, route]) => route);
}

const policyOf = (answer: APIResponse) => answer.headers()["content-security-policy"] ?? "";

/** Collects what the policy stopped and what the console calls an error; a 404 is one that a page may have. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of (401|404)/.test(message.text())) seen.push(message.text());
  });
  page.on("pageerror", (error) => seen.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
      console.error(`stopped: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return seen;
}

/** React has taken over the markup. */
async function expectAwake(page: Page, where: string): Promise<void> {
  const isAwake = () =>
    page.evaluate(() => {
      const [first] = document.body.querySelectorAll("main, main *, a, h1");
      return Object.keys(first ?? {}).some((name) => name.startsWith("__reactFiber$"));
    });
  await expect.poll(isAwake, { message: `${where} woke up`, timeout: 15_000 }).toBe(true);
}

test("each page of the build says the hash of each of its scripts, in less than 4 KB, and stays a file", async ({ request }) => {
  const files = globSync("**/*.html", { cwd: path.join(build, "server/app") }).filter((file) => !file.startsWith("_"));
  expect(files.length).toBeGreaterThan(100);
  const wrong: string[] = [];
  for (const file of files) {
    const address = `/${file.replace(/(^|\/)index\.html$|\.html$/, "")}`;
    // Signed in, as far as the proxy can see: the pages of the app answer as well. `/` then leads to the dashboard.
    const answer = await request.get(address, { headers: address === "/" ? {} : { Cookie: "mo_session=x" }, maxRedirects: 0 });
    const html = await answer.text();
    const policy = policyOf(answer);
    const say = (text: string) => wrong.push(`${address}: ${text}`);
    if (answer.status() !== 200) say(`status ${answer.status()}`);
    if (answer.headers()["x-nextjs-cache"] !== "HIT") say("not a file");
    if (policy.length > 4096) say(`${policy.length} bytes of policy`);
    if (policy.includes("'nonce-") || policy.includes("unsafe")) say(policy);
    if (/<[^>]+\sstyle=|<style/.test(html)) say("a style in the markup");
    const scripts = inlineScripts(html);
    if (scripts.length === 0) say("no scripts of its own: not the page that was meant");
    for (const text of scripts)
      if (!policy.includes(`'sha256-${createHash("sha256").update(text).digest("base64")}'`)) say(`a script it does not name`);
    // Scripts that wait for nothing run when they are there; of those in the order of the page it is the first.
    const [first] = (html.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !/\s(async|noModule)=/.test(tag));
    if (!first?.includes('src="/tt.js"')) say(`its first script is ${first}`);
  }
  expect(wrong).toEqual([]);
});

test("a page of the moment has a nonce of its own each time, and the client does not choose it", async ({ request }) => {
  const chosen = "script-src 'nonce-chosen'";
  const Cookie = "mo_session=x";
  const nonces = new Set<string>();
  for (const headers of [
    { Cookie },
    { Cookie, "Content-Security-Policy": chosen },
    { Cookie, "Content-Security-Policy-Report-Only": chosen },
  ] as Record<string, string>[]) {
    const answer = await request.get(`/workout/${ID}`, { headers });
    const html = await answer.text();
    const nonce = /'nonce-([^']+)'/.exec(policyOf(answer))?.[1] ?? "";
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(html).not.toContain("chosen");
    const tags = html.match(/<script\b[^>]*>/g) ?? [];
    const inline = tags.filter((tag) => !tag.includes(" src="));
    expect(inline.length).toBeGreaterThan(0);
    for (const tag of inline) expect(tag).toContain(`nonce="${nonce}"`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
});

test("a stranger's browser runs every page, and the policy stops nothing of ours", async ({ page }) => {
  test.setTimeout(300_000);
  const seen = await watch(page);
  for (const address of PAGES) {
    await page.goto(address);
    await expectAwake(page, address);
    expect(seen, address).toEqual([]);
  }
});

// A hundred calls a minute are a lifter's, and a page asks for up to eight: the pages are split among lifters.
for (let from = 0; from < PAGES.length; from += PAGES_OF_ONE)
  test(`so does a lifter's, ${PAGES[from]} and on`, async ({ page }) => {
    await signUpOnboarded(page);
    const seen = await watch(page);
    for (const address of PAGES.slice(from, from + PAGES_OF_ONE)) {
      await page.goto(address);
      await expectAwake(page, address);
      expect(seen, address).toEqual([]);
    }
  });

test("going from page to page without loading anew is stopped by nothing either", async ({ page }) => {
  const seen = await watch(page);
  await page.goto("/");
  await expectAwake(page, "/");
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  for (const address of ["/programs", "/programs/full-body-3", "/exercises", "/exercises/back-squat"]) {
    // The link that a person would tap, wherever it stands on the page.
    const link = page.locator(`a[href="${address}"]`).first();
    await link.evaluate((element: HTMLElement) => element.click());
    await page.waitForURL(`**${address}`);
    await expect(page.locator("h1").first()).toBeVisible();
  }
  expect(await page.evaluate(() => "isSame" in window)).toBe(true);
  expect(seen).toEqual([]);
});

test("what somebody wrote into a page does not run", async ({ page }) => {
  const injected = `<script>window.ran = "a script"</script><img src="/x" onerror="window.ran='a handler'">
    <script src="https://elsewhere.example/x.js"></script><base href="https://elsewhere.example/"><style>h1{display:none}</style>`;
  const stopped: string[] = [];
  page.on("console", (message) => message.type() === "error" && stopped.push(message.text()));
  for (const address of ["/programs", "/nothing-here"]) {
    stopped.length = 0;
    await page.route(`**${address}`, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/<body[^>]*>/, (tag) => `${tag}${injected}`);
      expect(body).toContain(injected);
      await route.fulfill({ response: answer, body });
    });
    await page.goto(address);
    for (const what of [/inline script/, /inline event handler/, /elsewhere\.example\/x\.js/, /base URI/i, /inline style/])
      await expect.poll(() => stopped.join("\n"), { message: `${address} ${what}` }).toMatch(what);
    expect(await page.evaluate(() => "ran" in window || document.baseURI.includes("elsewhere"))).toBe(false);
    await page.unroute(`**${address}`);
  }
});

test("nor does what a script of the page would make of text", async ({ page }) => {
  await page.goto("/programs");
  const refused = await page.evaluate(() => {
    const tries = {
      html: () => {
        document.body.innerHTML = "<b>x</b>";
      },
      text: () => {
        document.createElement("script").text = "window.ran = 1";
      },
      address: () => {
        document.createElement("script").src = "https://elsewhere.example/x.js";
      },
      ours: () => {
        document.createElement("script").src = "/_next/static/chunks/x.js";
      },
    };
    return Object.entries(tries).flatMap(([name, attempt]) => {
      try {
        attempt();
        return [];
      } catch {
        return [name];
      }
    });
  });
  expect(refused).toEqual(["html", "text", "address"]);
});
