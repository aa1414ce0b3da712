import { expect, type Page, test } from "@playwright/test";
import { signUp } from "./sign-up";

/** Counts what a thumb does: every tap goes through here. */
class Thumb {
  taps = 0;
  constructor(private readonly page: Page) {}

  async tap(name: string | RegExp, role: "button" | "radio" = "button") {
    this.taps++;
    await this.page.getByRole(role, { name, exact: true }).first().click();
  }
}

test("from sign-up to the record in progress, on a phone, with every tap counted @smoke", async ({ page }) => {
  await signUp(page);

  const onboarding = new Thumb(page);
  await onboarding.tap("Continue");
  await onboarding.tap(/^Build muscle/, "radio");
  await onboarding.tap(/^Intermediate/, "radio");
  await onboarding.tap("Continue");
  await onboarding.tap(/^Full gym/, "radio");
  await onboarding.tap("Continue");
  await onboarding.tap("Skip");
  await onboarding.tap("Skip");
  await onboarding.tap("Start this program");
  await onboarding.tap("Go to today");
  await page.waitForURL("**/dashboard");
  expect(onboarding.taps).toBeLessThanOrEqual(12);

  const first = new Thumb(page);
  await first.tap(/^Start Full Body A/);
  await expect(page.getByRole("heading", { name: "Barbell back squat" })).toBeVisible();
  await first.tap("Log set");
  await expect(page.getByRole("button", { name: "Take back: Warm-up 1" })).toBeVisible();
  expect(first.taps).toBe(2);
  for (const set of ["Set 1", "Set 2", "Set 3"]) {
    await first.tap(`Log set: ${set}`);
    await expect(page.getByRole("button", { name: `Take back: ${set}` })).toBeVisible();
  }
  expect(first.taps).toBe(5);
  await finish(page);

  // The next day's workout is another one; the lifter does this one again, one step heavier.
  await page.goto("/workout");
  await page
    .getByRole("button", { name: /Full Body A/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Start workout" }).click();
  await expect(page.getByRole("heading", { name: "Barbell back squat" })).toBeVisible();
  await page.getByRole("button", { name: "Log set: Warm-up 1" }).click();
  await page.getByRole("button", { name: "Skip rest" }).click();
  await page.getByRole("button", { name: "More load" }).click();
  await page.getByRole("button", { name: "Log set", exact: true }).click();
  await expect(page.getByRole("button", { name: "Take back: Set 1" })).toBeVisible();
  await finish(page);

  await page.goto("/progress?tab=records");
  await expect(page.getByText("Barbell back squat").first()).toBeVisible();
  await page.goto("/history");
  await expect(page.getByText("Full Body A").first()).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "Weekly goal" })).toBeVisible();
});

async function finish(page: Page) {
  await page.getByRole("button", { name: "Finish", exact: true }).first().click();
  await page.getByRole("button", { name: "Finish workout" }).click();
  await expect(
    page
      .getByRole("button", { name: "Done" })
      .or(page.getByRole("link", { name: "Done" }))
      .first(),
  ).toBeVisible();
  // What the phone confirmed must be on the server before another screen asks for it.
  await expect.poll(async () => (await (await page.request.get("/api/v1/today")).json()).openWorkoutId).toBeNull();
}
