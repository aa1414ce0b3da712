import { expect, test } from "@playwright/test";
import { signUpOnboarded } from "./onboarded";

test("an exercise the library lacks is made from the add sheet, logged, and stands in history under its name", async ({
  page,
}) => {
  await signUpOnboarded(page);
  await page.goto("/workout");
  // Before the plan is there, the dock offers the empty workout; afterwards its place is taken.
  await expect(page.getByRole("button", { name: "Start workout" })).toBeVisible();
  await page.getByRole("button", { name: "Empty workout" }).click();
  await page.getByRole("button", { name: "Add exercise" }).first().click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("searchbox").fill("Lighthouse row");
  await sheet.getByRole("button", { name: /Make “Lighthouse row”/ }).click();
  await expect(sheet.getByLabel("Name")).toHaveValue("Lighthouse row");

  // Nothing is asked of the server before the movement is there.
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByText("Pick a movement")).toBeVisible();
  await sheet.getByLabel("Movement").selectOption("horizontal_pull");
  await sheet.getByLabel("Equipment").selectOption("cable_station");
  await expect(sheet.getByLabel("Load", { exact: true })).toHaveValue("stack");
  await sheet.getByRole("button", { name: "Save" }).click();

  await expect(page.getByRole("heading", { name: "Lighthouse row" })).toBeVisible();
  for (let reps = 0; reps < 8; reps++) await page.getByRole("button", { name: "More reps" }).click();
  // A load nobody knows is asked for first.
  await page.getByRole("button", { name: "Log set", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "4", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "0", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Use it" }).click();
  await page.getByRole("button", { name: "Log set", exact: true }).click();
  await expect(page.getByRole("button", { name: "Take back: Set 1" })).toBeVisible();
  await page.getByRole("button", { name: "Finish", exact: true }).first().click();
  await page.getByRole("button", { name: "Finish workout" }).click();
  await expect.poll(async () => (await (await page.request.get("/api/v1/today")).json()).openWorkoutId).toBeNull();

  await page.goto("/history");
  await expect(page.getByText("Lighthouse row").first()).toBeVisible();
  await page.locator("a[href^='/history/']").first().click();
  await page.getByRole("link", { name: "Lighthouse row" }).click();
  await page.waitForURL("**/exercises/mine?id=*");
  await expect(page.getByRole("dialog").getByLabel("Name")).toHaveValue("Lighthouse row");
});

test("a name the library has is told at its field, and the library's own is one tap away", async ({ page }) => {
  await signUpOnboarded(page);
  await page.goto("/exercises/mine");
  await page.getByRole("button", { name: "New exercise" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Name").fill("bench");
  await sheet.getByLabel("Movement").selectOption("horizontal_push");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByRole("alert")).toContainText("Barbell bench press");
  await sheet.getByRole("button", { name: "Show Barbell bench press" }).click();
  await page.waitForURL("**/exercises?q=Barbell*");
});
