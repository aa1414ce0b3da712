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

for (const theme of ["dark", "light"])
  test(`axe finds nothing on any page, ${theme}`, async ({ page }) => {
    test.setTimeout(400_000); // thirty pages, and the library is a long one
    for (const path of PUBLIC) await clean(page, path, theme);
    await signUp(page);
    await clean(page, "/onboarding", theme);
    await finishOnboarding(page);
    for (const path of SIGNED_IN) await clean(page, path, theme);
  });

for (const theme of ["dark", "light"])
  test(`axe finds nothing in a workout from its start to its place in history, ${theme}`, async ({ page }) => {
    await signUp(page);
    await finishOnboarding(page);
    await startProgram(page, "full-body-3");
    await clean(page, "/plan", theme);
    await page
      .getByRole("link", { name: /^Full Body B/ })
      .first()
      .click();
    await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
    await judge(page, theme, "preview of a day");
    await clean(page, "/workout", theme);
    await page.getByRole("button", { name: "Start workout" }).click();
    await expect(page.getByRole("button", { name: "Log set", exact: true })).toBeVisible();
    await judge(page, theme, "logger");
    for (const open of [/Why this weight/, /^Swap/, /^Note/, /^Remove exercise/, /^Set 1, Load/, /^Set 1, Work/]) {
      await page.getByRole("button", { name: open }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await judge(page, theme, `sheet ${open}`);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    await page.getByRole("button", { name: "Log set: Set 1" }).click();
    await expect(page.getByRole("timer")).toBeVisible();
    await judge(page, theme, "rest");
    await page.getByRole("button", { name: /Switch view/ }).click();
    await judge(page, theme, "list");
    await page.getByRole("button", { name: "Finish", exact: true }).click();
    await judge(page, theme, "finish");
    await page.getByRole("button", { name: "Finish workout" }).click();
    await expect(page.getByRole("heading", { name: "Workout complete" })).toBeVisible();
    await judge(page, theme, "summary");
    await expect.poll(async () => (await (await page.request.get("/api/v1/today")).json()).openWorkoutId).toBeNull();
    await page.goto("/history");
    await page.locator("a[href^='/history/']").first().click();
    await page.waitForURL("**/history/*");
    await judge(page, theme, "history detail");
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

async function clean(page: Page, path: string, theme: string) {
  await page.goto(path);
  await judge(page, theme, path);
}

async function startProgram(page: Page, programId: string) {
  const answer = await page.request.put(`/api/v1/enrolments/${newId()}`, {
    data: { programId, startedOn: new Date().toISOString().slice(0, 10) },
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  expect(answer.status()).toBe(200);
}

/** What stands on the screen now, once it has come to rest. */
async function judge(page: Page, theme: string, name: string) {
  await page.evaluate((wanted) => {
    document.documentElement.dataset.theme = wanted;
  }, theme);
  await expect(page.locator(".mo-skeleton")).toHaveCount(0);
  await page.waitForTimeout(600);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(found, `${name} ${theme}`).toEqual([]);
}
