import { expect, type Page, test } from "@playwright/test";
import { signUp } from "./sign-up";

test("board, body and history keep working without a connection and tell the server later", async ({ page }) => {
  await signUp(page);
  await choosePlan(page);

  await test.step("a weigh-in is two taps, drawn at once and sent later", async () => {
    await page.goto("/body");
    const log = page.getByRole("button", { name: "Log weight" });
    await expect(log).toBeEnabled();
    await page.context().setOffline(true);
    await log.click();
    await page.getByLabel("Weight", { exact: true }).fill("81.4");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved here. Syncs later.")).toBeVisible();
    await expect(page.getByText("Trend after 3 more")).toBeVisible();
    await page.context().setOffline(false);
    await expect.poll(async () => (await json(page, "/api/v1/body")).entries.length).toBe(1);

    // The last value is there already: open, save. The same day is replaced, and undo brings the first back.
    await log.click();
    await page.getByRole("button", { name: "More weight" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Replaced the entry of that day")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect
      .poll(async () => (await json(page, "/api/v1/body")).entries.map(({ value }: { value: number }) => value))
      .toEqual([81.4]);
  });

  await test.step("Start needs no connection: two taps from the board to the first set", async () => {
    await page.goto("/dashboard");
    const start = page.getByRole("button", { name: /^Start / });
    await expect(start).toBeVisible();
    // The plan comes to the device beside the board.
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await start.click();
    await expect(page).toHaveURL(/\/workout\/[0-9a-f-]{36}$/);
    await page.getByRole("button", { name: "Log set", exact: true }).click();
    await page.getByRole("button", { name: "Log set: Set 1" }).click();
    await expect(page.getByRole("button", { name: "Take back: Set 1" })).toBeVisible();
    await page.getByRole("button", { name: "Finish", exact: true }).first().click();
    await page.getByRole("button", { name: "Finish workout" }).click();
    await expect(page.getByRole("heading", { name: "Workout complete" })).toBeVisible();
    await page.context().setOffline(false);
    await expect.poll(async () => (await json(page, "/api/v1/board")).doneToday.length).toBe(1);
  });

  await test.step("a finished day stands on the board and leads to its workout", async () => {
    await page.goto("/dashboard");
    await expect(page.getByRole("heading", { name: "Done for today" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Train anyway" })).toBeVisible();
  });

  await test.step("a past workout is corrected and repeated without a connection", async () => {
    await page.goto("/history");
    const card = page.getByRole("link", { name: /^Full Body A on / });
    await expect(card).toBeVisible();
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await card.click();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await page
      .getByRole("button", { name: /^Edit: Warm-up 1/ })
      .first()
      .click();
    await page.getByLabel("Reps").fill("7");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText(/× 7$/).first()).toBeVisible();
    await page.getByRole("button", { name: "Done editing" }).click();
    await page.getByRole("button", { name: "Repeat" }).click();
    await expect(page).toHaveURL(/\/workout\/[0-9a-f-]{36}$/);
    await page.context().setOffline(false);
    await expect.poll(async () => (await json(page, "/api/v1/today")).openWorkoutId).not.toBeNull();
  });
});

async function choosePlan(page: Page) {
  const tap = (name: string | RegExp, role: "button" | "radio" = "button") =>
    page.getByRole(role, { name, exact: true }).first().click();
  await tap("Continue");
  await tap(/^Build muscle/, "radio");
  await tap(/^Intermediate/, "radio");
  await tap("Continue");
  await tap(/^Full gym/, "radio");
  await tap("Continue");
  await tap("Skip");
  await tap("Skip");
  await tap("Start this program");
  await tap("Go to today");
  await page.waitForURL("**/dashboard");
}

async function json(page: Page, path: string) {
  return (await page.request.get(path)).json();
}
