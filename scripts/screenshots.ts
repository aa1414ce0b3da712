import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumLaunch } from "./chromium";

/**
 * Pictures of every screen of a running instance, phone and wide, dark and light:
 * `pnpm screenshots --url http://localhost:3000 --demo /api/demo/… [--out .cache/screenshots] [--only logger]`.
 * The demo link is one-time, so one browser context signs in and its cookies are lent to the others.
 */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://localhost:3000" },
    demo: { type: "string" },
    out: { type: "string", default: ".cache/screenshots" },
    only: { type: "string" },
    looks: { type: "string", default: "phone-dark,phone-light,wide-dark,wide-light" },
    width: { type: "string", default: "390" },
  },
});

const PUBLIC = [
  "/",
  "/exercises",
  "/exercises/back-squat",
  "/programs",
  "/programs/wave-strength-4",
  "/programs/full-body-3",
  "/training-science",
  "/coaches",
  "/help",
  "/privacy",
  "/terms",
  "/login",
  "/signup",
  "/forgot-password",
  "/reset-password",
  "/nowhere",
];
const SIGNED_IN = [
  "/dashboard",
  "/plan",
  "/workout",
  "/exercises/mine",
  "/history",
  "/progress",
  "/progress?tab=strength",
  "/progress?tab=volume",
  "/progress?tab=records",
  "/progress?tab=recovery",
  "/body",
  "/settings",
  ...["profile", "training", "equipment", "coach", "appearance", "units", "account", "workout"].map(
    (name) => `/settings/${name}`,
  ),
];

const wants = (name: string) => !values.only || values.only.split(",").some((part) => name.includes(part));

type Look = { readonly name: string; readonly theme: string; readonly viewport: { width: number; height: number } };
const LOOKS: readonly Look[] = values.looks.split(",").map((name) => ({
  name,
  theme: name.endsWith("light") ? "light" : "dark",
  viewport: name.startsWith("wide") ? { width: 1440, height: 900 } : { width: Number(values.width), height: 844 },
}));

async function main() {
  const browser = await chromium.launch(chromiumLaunch);
  const state = await signedIn(browser);
  for (const look of LOOKS) {
    const guest = await open(browser, look, undefined);
    for (const route of PUBLIC) await shoot(guest, look, route, true);
    await guest.context().close();
    if (!state) continue;
    const page = await open(browser, look, state);
    for (const route of SIGNED_IN) await shoot(page, look, route, true);
    if (wants("history-detail")) await historyDetail(page, look);
    if (wants("logger")) await logger(page, look);
    await page.context().close();
  }
  await browser.close();
}

async function signedIn(browser: Browser) {
  if (!values.demo) return null;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(new URL(values.demo, values.url).href);
  await page.waitForURL("**/dashboard");
  const state = await context.storageState();
  await context.close();
  return state;
}

async function open(browser: Browser, look: Look, storageState: Awaited<ReturnType<typeof signedIn>> | undefined): Promise<Page> {
  const context = await browser.newContext({
    viewport: look.viewport,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    deviceScaleFactor: 1,
    hasTouch: look.name.startsWith("phone"),
    ...(storageState ? { storageState } : {}),
  });
  await context.addInitScript((theme) => localStorage.setItem("mo-theme", theme), look.theme);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") console.error(`${look.name} ${page.url()}: ${message.text()}`);
  });
  return page;
}

async function shoot(page: Page, look: Look, route: string, goto: boolean, fullPage = true) {
  const name = route === "/" ? "landing" : route.replace(/^\//, "").replaceAll(/[/?=]/g, "-");
  if (!wants(name)) return;
  // A hundred calls a minute are a lifter's; faster than this the pictures would show refusals.
  if (goto) await page.waitForTimeout(2_000);
  if (goto) await page.goto(new URL(route, values.url).href);
  await page
    .waitForFunction(() => !document.querySelector(".mo-skeleton"), undefined, { timeout: 15_000 })
    .catch(() => console.error(`${name}: still loading`));
  // Last, because the profile brings the lifter's own theme with it.
  await page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
  }, look.theme);
  await page.waitForTimeout(500);
  const folder = path.join(values.out, look.name);
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage });
}

async function historyDetail(page: Page, look: Look) {
  await page.goto(new URL("/history", values.url).href);
  await page.locator("a[href^='/history/']").first().click();
  await page.waitForURL("**/history/*");
  await shoot(page, look, "/history-detail", false);
}

async function logger(page: Page, look: Look) {
  await page.goto(new URL("/workout", values.url).href);
  const start = page.getByRole("button", { name: /Start workout|Resume/ }).first();
  await start.waitFor();
  await start.click();
  await page.getByRole("button", { name: "Log set", exact: true }).waitFor();
  await shoot(page, look, "/logger", false, false);
  await page
    .getByRole("button", { name: /^Log set: Set 1/ })
    .first()
    .click();
  await shoot(page, look, "/logger-rest", false, false);
  await page.getByRole("button", { name: "Finish", exact: true }).first().click();
  await shoot(page, look, "/logger-finish-sheet", false, false);
  await page.getByRole("button", { name: "Finish workout" }).click();
  await page
    .getByRole("button", { name: "Done" })
    .or(page.getByRole("link", { name: "Done" }))
    .first()
    .waitFor();
  await shoot(page, look, "/logger-summary", false);
}

await main();
