import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signUp } from "./sign-up";

const PUBLIC = [
  "/",
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
  "/workout",
  "/history",
  "/progress",
  "/progress?tab=records",
  "/body",
  "/settings",
  "/settings/profile",
  "/settings/account",
];

for (const theme of ["dark", "light"])
  test(`axe finds nothing on any page, ${theme}`, async ({ page }) => {
    for (const path of PUBLIC) await clean(page, path, theme);
    await signUp(page);
    await clean(page, "/onboarding", theme);
    await finishOnboarding(page);
    for (const path of SIGNED_IN) await clean(page, path, theme);
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
  await page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  await page.waitForTimeout(600);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(found, `${path} ${theme}`).toEqual([]);
}
