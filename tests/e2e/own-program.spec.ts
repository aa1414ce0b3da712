import { expect, test } from "@playwright/test";
import { signUpOnboarded } from "./onboarded";

test("a lifter builds a program, looks at another version, starts it and trains on it", async ({ page }) => {
  test.setTimeout(90_000);
  await signUpOnboarded(page);
  await page.goto("/plan");
  await page.getByRole("link", { name: "Build my own" }).click();
  const sheet = page.getByRole("dialog", { name: "Build my own" });
  await sheet.getByLabel("Days a week").selectOption("4");
  await sheet.getByLabel("Minutes a session").selectOption("60");
  await sheet.getByRole("button", { name: "Chest", exact: true }).click();
  await sheet.getByRole("button", { name: "Build it" }).click();
  await expect(sheet.getByRole("heading", { name: "Upper body A" })).toBeVisible();
  await expect(sheet.getByText("4 days a week: upper and lower body in turn.")).toBeVisible();
  await sheet.getByRole("button", { name: "Try another version" }).click();
  await expect(sheet.getByRole("button", { name: "Try another version" })).not.toHaveAttribute("aria-busy", "true");
  await sheet.getByRole("button", { name: "Start this program" }).click();
  await expect(page.getByRole("heading", { name: "Your upper and lower, 4 days", level: 1 })).toBeVisible();
  await expect(sheet).toBeHidden();
  const today = await (await page.request.get("/api/v1/today")).json();
  expect(today).toMatchObject({ title: "Upper body A", dayId: "day1" });
  expect(today.exercises.length).toBeGreaterThanOrEqual(3);
});
