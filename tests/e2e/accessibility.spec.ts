import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { newId } from "../../src/lib/ids";
import { signUp } from "./sign-up";

const PUBLIC = [
  "/",
  "/exercises",
  "/exercises?q=zzzz",
  "/exercises/back-squat",
  "/programs",
  "/programs/full-body-3",
  "/coaches",
  "/help",
  "/pricing",
  "/training-science",
  "/privacy",
  "/terms",
  "/login",
  "/login#stop=example",
  "/signup",
  "/forgot-password",
  "/reset-password",
  "/nowhere",
];
const SIGNED_IN = [
  "/dashboard",
  "/workout",
  "/plan",
  "/exercises/back-squat",
  "/programs/full-body-3",
  "/exercises/mine",
  "/history",
  "/progress",
  "/progress?tab=records",
  "/body",
  "/settings",
  "/settings/profile",
  "/settings/account",
  "/settings/data",
  "/settings/subscription",
];

test("axe finds nothing on any page a stranger sees", async ({ page }) => {
  test.setTimeout(400_000); // the library is a long one
  for (const path of PUBLIC) await clean(page, path);
});

test("axe finds nothing on any page of a lifter", async ({ page }) => {
  test.setTimeout(400_000);
  await signUp(page);
  await clean(page, "/onboarding");
  await finishOnboarding(page);
  for (const path of SIGNED_IN) await clean(page, path);
});

test("axe finds nothing in a workout from its start to its place in history", async ({ page }) => {
  test.setTimeout(240_000);
  await signUp(page);
  await finishOnboarding(page);
  await startProgram(page, "full-body-3");
  await clean(page, "/plan");
  await page
    .getByRole("link", { name: /^Full Body B/ })
    .first()
    .click();
  await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
  await judge(page, "preview of a day");
  await clean(page, "/workout");
  await page.getByRole("button", { name: "Start workout" }).click();
  await expect(page.getByRole("button", { name: "Log set", exact: true })).toBeVisible();
  await judge(page, "logger");
  for (const open of [/Why this weight/, /^Swap/, /^Note/, /^Remove exercise/, /^Set 1, Load/, /^Set 1, Work/]) {
    await page.getByRole("button", { name: open }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await judge(page, `sheet ${open}`);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Log set: Set 1" }).click();
  await expect(page.getByRole("timer")).toBeVisible();
  await judge(page, "rest");
  await page.getByRole("button", { name: /Switch view/ }).click();
  await judge(page, "list");
  await page.getByRole("button", { name: "Finish", exact: true }).click();
  await judge(page, "finish");
  await page.getByRole("button", { name: "Finish workout" }).click();
  await expect(page.getByRole("heading", { name: "Workout complete" })).toBeVisible();
  await judge(page, "summary");
  await expect.poll(async () => (await (await page.request.get("/api/v1/today")).json()).openWorkoutId).toBeNull();
  await page.goto("/history");
  await page.locator("a[href^='/history/']").first().click();
  await page.waitForURL("**/history/*");
  await judge(page, "history detail");
});

test("no page's HTML carries a style attribute", async ({ page }) => {
  await signUp(page);
  await finishOnboarding(page);
  for (const path of [...PUBLIC, ...SIGNED_IN, "/onboarding", "/design", "/dev/inbox"]) {
    const html = await (await page.request.get(path)).text();
    expect(html.match(/<[^>]+\sstyle="[^"]*"/)?.[0], path).toBeUndefined();
  }
});

/** By the interface: the screens are another test's job. */
async function finishOnboarding(page: Page) {
  const patch = async (data: Record<string, unknown>) => {
    const { rev } = await (await page.request.get("/api/v1/profile")).json();
    const answer = await page.request.patch("/api/v1/profile", {
      data,
      headers: { "If-Match": `"${rev}"`, "Sec-Fetch-Site": "same-origin" },
    });
    expect(answer.status()).toBe(200);
  };
  await patch({ goal: "muscle", level: "intermediate", daysPerWeek: 4, equipmentLevel: "full_gym" });
  await patch({ onboarded: true });
}

async function clean(page: Page, path: string) {
  await page.goto(path);
  await judge(page, path);
}

async function startProgram(page: Page, programId: string) {
  const answer = await page.request.put(`/api/v1/enrolments/${newId()}`, {
    data: { programId, startedOn: new Date().toISOString().slice(0, 10) },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  expect(answer.status()).toBe(200);
}

/** What stands on the screen now, once it has come to rest: every rule in the dark look, and the colors again in the light one. */
async function judge(page: Page, name: string) {
  await expect(page.locator(".mo-skeleton")).toHaveCount(0);
  await turn(page, "dark");
  await page.waitForTimeout(600);
  expect(await violations(new AxeBuilder({ page })), `${name} dark`).toEqual([]);
  await turn(page, "light");
  await page.waitForTimeout(300);
  expect(await violations(new AxeBuilder({ page }).withRules("color-contrast")), `${name} light`).toEqual([]);
  await turn(page, "dark");
}

function turn(page: Page, theme: "dark" | "light") {
  return page.evaluate((wanted) => {
    document.documentElement.dataset.theme = wanted;
  }, theme);
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
