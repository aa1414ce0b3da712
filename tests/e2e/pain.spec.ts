import { expect, test } from "@playwright/test";
import { signUpOnboarded } from "./onboarded";

test("what hurts is marked without a connection, skipped, gone from the next plan and brought back in the settings", async ({
  page,
  context,
}) => {
  await signUpOnboarded(page);
  await page.goto("/workout");
  await page.getByRole("button", { name: "Start workout" }).click();
  await expect(page.getByRole("heading", { name: "Barbell back squat" })).toBeVisible();
  await expect(page.getByRole("button", { name: "This hurts" })).toBeVisible();
  // What a tap opens is fetched while the page rests; only then can the connection go.
  await page.waitForLoadState("networkidle");

  await context.setOffline(true);
  await page.getByRole("button", { name: "This hurts" }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("heading", { name: "Where does it hurt?" })).toBeVisible();
  await sheet.getByRole("button", { name: "Knee" }).click();
  await expect(sheet.getByText(/knee.*doctor or physiotherapist/i)).toBeVisible();
  await sheet.getByRole("button", { name: "Skip today" }).click();
  await expect(page.getByRole("heading", { name: "Barbell back squat" })).toBeHidden();
  await context.setOffline(false);

  const marks = async () => (await (await page.request.get("/api/v1/pain-marks")).json()) as { items: unknown[] };
  await expect.poll(marks).toMatchObject({ items: [{ exerciseId: "back_squat", area: "knee" }] });

  // It is still in this workout, and says what to do there.
  await page.getByRole("button", { name: /^Barbell back squat, 0/ }).click();
  await expect(page.getByText("Stop this one for today")).toBeVisible();
  await page.getByRole("button", { name: "Skip or swap" }).click();
  await sheet.getByRole("button", { name: "Swap it for today" }).click();
  await expect(sheet.getByRole("heading", { name: "Swaps that spare the knee" })).toBeVisible();
  await expect(sheet.getByText(/movement/).first()).toBeVisible();
  await expect(sheet.getByText("Front squat")).toBeHidden();
  await sheet.getByRole("button", { name: "Close" }).click();

  const planned = async () => {
    const today = (await (await page.request.get("/api/v1/today")).json()) as { exercises: { exerciseId: string }[] };
    return today.exercises.map(({ exerciseId }) => exerciseId);
  };
  expect(await planned()).not.toContain("back_squat");

  await page.goto("/exercises/back-squat");
  await expect(page.getByText(/^Marked as painful on .* · knee$/)).toBeVisible();
  await page.goto("/settings/profile");
  await page.getByRole("button", { name: "Barbell back squat, knee: it's fine again" }).click();
  await expect(page.getByText("Barbell back squat can be planned again")).toBeVisible();
  await expect.poll(marks).toEqual({ items: [] });
  expect(await planned()).toContain("back_squat");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(marks).toMatchObject({ items: [{ exerciseId: "back_squat", area: "knee" }] });
});
