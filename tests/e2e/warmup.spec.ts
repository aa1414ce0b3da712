import { expect, test } from "@playwright/test";
import { patchProfile, signUpOnboarded } from "./onboarded";

test("the warm-up is begun with the workout, ticked on, survives a reload and steps aside for the first set", async ({
  page,
}) => {
  await signUpOnboarded(page);
  await page.goto("/workout");
  await page.getByRole("button", { name: /^Warm-up · 12 min/ }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("heading", { name: /^General/ })).toBeVisible();
  await sheet.getByText("5", { exact: true }).click();
  await expect(sheet.getByText("Arm circles")).toBeHidden();
  await sheet.getByText("Usual", { exact: true }).click();
  await sheet.getByRole("button", { name: "Start with the warm-up" }).click();

  await sheet.getByRole("button", { name: "Jumping jacks" }).click();
  await sheet.getByRole("button", { name: "All of Dynamic" }).click();
  await sheet.getByRole("button", { name: "Skip Movement prep" }).click();
  await expect(sheet.getByText("Skipped")).toBeVisible();
  await page.reload();
  await expect(sheet.getByRole("button", { name: "Jumping jacks" })).toHaveAttribute("aria-pressed", "true");
  await expect(sheet.getByRole("button", { name: "All of Dynamic" })).toHaveAttribute("aria-pressed", "true");
  await sheet.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("5 of 8 done")).toBeVisible();
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const stored = async () => (await (await page.request.get(`/api/v1/workouts/${id}`)).json()) as { stage: string };
  await expect.poll(stored).toMatchObject({ stage: "warmup", warmup: { status: "running", skipped: ["prep"] } });

  // Nobody has to finish it: the first set that counts is enough.
  await page.getByRole("button", { name: "Log set: Set 1" }).first().click();
  await expect(page.getByText("5 of 8 done")).toBeHidden();
  await expect.poll(stored).toMatchObject({ stage: "in_progress" });
});

test("it leaves out what hurts, does without what is missing and says so; skipped, it is gone", async ({ page }) => {
  await signUpOnboarded(page);
  await patchProfile(page, { areas: ["wrist"], equipmentLevel: "bodyweight", equipment: [] });
  await page.goto("/workout");
  await page.getByRole("button", { name: "Start workout" }).click();
  // The row of the overview has the same name.
  await expect(page.getByRole("button", { name: "Log set", exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^Warm-up · / }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText(/you said this hurts: wrist/).first()).toBeVisible();
  await expect(sheet.getByText(/is missing here/).first()).toBeVisible();
  await expect(sheet.getByText("Push-up", { exact: true })).toBeHidden();
  await sheet.getByRole("button", { name: "Skip warm-up" }).click();
  await expect(page.getByRole("button", { name: /^Warm-up · / })).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: "Log set", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Warm-up · / })).toBeHidden();
});
