import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { eraseNow } from "./onboarded";
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

test("from sign-up to the record in progress and the end of the account, on a phone, with every tap counted @smoke", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Start free" }).first()).toBeVisible();
  const email = await signUp(page);

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
    // The stairs to the basement.
    await context.setOffline(set !== "Set 1");
    await first.tap(`Log set: ${set}`);
    await expect(page.getByRole("button", { name: `Take back: ${set}` })).toBeVisible();
  }
  expect(first.taps).toBe(5);
  await context.setOffline(false);
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

  await page.goto("/pricing");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await takeAlong(page, email);
  await erase(page, email);
});

/** The lifter's own copy, with both workouts and every set in it. */
async function takeAlong(page: Page, email: string) {
  await page.goto("/settings/data");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export now" }).click();
  const { account, workouts } = JSON.parse(await readFile(await (await saved).path(), "utf8"));
  type Kept = { readonly exercises: readonly { readonly sets: readonly { readonly completed: boolean }[] }[] };
  const sets = workouts.flatMap(({ exercises }: Kept) => exercises.flatMap(({ sets }) => sets));
  const done = sets.filter(({ completed }: { completed: boolean }) => completed);
  expect([account.email, workouts.length, done.length]).toEqual([email, 2, 6]);
}

/** Leaves no account behind: afterwards nobody can sign in with it. */
async function erase(page: Page, email: string) {
  await eraseNow(page);
  const headers = { "Sec-Fetch-Site": "same-origin", Origin: new URL(page.url()).origin };
  const again = await page.request.post("/api/auth/sign-in/email", { data: { email, password: "correct horse 42" }, headers });
  expect(again.status()).toBeGreaterThanOrEqual(400);
}

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
