import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { patchProfile, signIn, signOut, signUpOnboarded } from "./onboarded";
import { signUp } from "./sign-up";

test("the password changes in the app and needs the current one", async ({ page }) => {
  const email = await signUpOnboarded(page);
  await page.goto("/settings/account");
  await page.getByRole("button", { name: "Change password" }).click();
  const sheet = page.getByRole("dialog", { name: "Change password" });
  const current = sheet.getByLabel("Current password", { exact: true });
  await current.fill("not my password");
  await sheet.getByLabel("New password", { exact: true }).fill("another long sentence");
  await sheet.getByRole("button", { name: "Change password" }).click();
  await expect(current).toHaveAttribute("aria-invalid", "true");
  await expect(sheet.getByLabel("New password", { exact: true })).toHaveValue("another long sentence");

  await current.fill("correct horse 42");
  await sheet.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Password changed. Other devices are signed out.")).toBeVisible();
  await signOut(page);
  await signIn(page, email, "another long sentence");
});

test("a lifter saves a copy of everything, and hears why when it cannot be had", async ({ page, context }) => {
  const email = await signUpOnboarded(page);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Data and privacy" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export now" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^mo-data-export-[0-9a-f-]{36}\.json$/);
  const { account, profile } = JSON.parse(await readFile(await file.path(), "utf8"));
  expect([account.email, profile.goal]).toEqual([email, expect.any(String)]);
  await expect(page.getByText("Your file is saved.")).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Export now" }).click();
  await expect(page.getByText("Needs a connection.")).toBeVisible();
});

test("an account that is about to go can be kept, and one erased at once is gone", async ({ page }) => {
  const email = await signUpOnboarded(page);
  const enter = async () => {
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("correct horse 42");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
  };
  const ask = async (when: "In 7 days" | "Erase now") => {
    await page.getByRole("button", { name: "Delete account" }).click();
    const sheet = page.getByRole("dialog", { name: "Delete account" });
    await sheet.getByText(when, { exact: true }).click();
    await sheet.getByLabel("Type DELETE").fill("delete");
    await sheet.getByRole("button", { name: "Delete account" }).click();
    await expect(sheet.getByLabel("Type DELETE")).toHaveAttribute("aria-invalid", "true");
    await sheet.getByLabel("Type DELETE").fill("DELETE");
    await sheet.getByLabel("Password", { exact: true }).fill("not my password");
    await sheet.getByRole("button", { name: "Delete account" }).click();
    await expect(sheet.getByLabel("Password", { exact: true })).toBeFocused();
    await expect(sheet.getByLabel("Type DELETE")).toHaveValue("DELETE");
    await sheet.getByLabel("Password", { exact: true }).fill("correct horse 42");
    await sheet.getByRole("button", { name: "Delete account" }).click();
  };
  await page.goto("/settings/data");
  await ask("In 7 days");
  await page.waitForURL("**/login");
  await enter();
  await page.waitForURL("**/settings/data");
  await expect(page.getByText("Your account will be deleted on")).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete account" })).toBeHidden();
  await page.getByRole("button", { name: "Keep my account" }).click();
  await expect(page.getByText("Good to have you. Your account stays.")).toBeVisible();
  await ask("Erase now");
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/login");
  await enter();
  await expect(page.getByText("That didn't work. Check your details and try again.").first()).toBeVisible();
});

test("a change in the settings saves by itself and can be taken back", async ({ page }) => {
  await signUpOnboarded(page);
  await page.goto("/settings/profile");
  await page.getByLabel("Name").fill("Robin");
  await page.getByLabel("Name").press("Enter");
  await expect(page.getByText("Saved")).toBeVisible();
  expect((await (await page.request.get("/api/v1/profile")).json()).displayName).toBe("Robin");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Name")).toHaveValue("");
  await expect.poll(async () => (await (await page.request.get("/api/v1/profile")).json()).displayName).toBeNull();
});

test("another program starts from the settings, and undo resumes the old one where it was", async ({ page }) => {
  await signUpOnboarded(page);
  const before = await (await page.request.get("/api/v1/today")).json();
  await page.goto("/settings/training?program");
  const sheet = page.getByRole("dialog", { name: "Change program" });
  await sheet.getByRole("button", { name: "See all" }).click();
  await sheet.getByRole("radio", { name: /^Upper\/Lower/ }).click();
  await sheet.getByRole("button", { name: "Start this program" }).click();
  await expect(page.getByRole("heading", { name: /Upper\/Lower/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Full Body Build" })).toBeVisible();
  expect((await (await page.request.get("/api/v1/today")).json()).enrolmentId).toBe(before.enrolmentId);
});

test("a birth year that proves less than 16 ends with a closing page", async ({ page }) => {
  await signUp(page);
  await page.getByLabel("Year you were born").fill(String(new Date().getFullYear() - 12));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { name: "Mo is made for people from 16" })).toBeVisible();
  // Signed out either way; the page says "deleted" only where the server has erased the account.
  await expect.poll(async () => (await page.request.get("/api/v1/profile")).status()).toBe(401);
  const kept = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(async () => (await kept()).filter((name) => name !== "mo-answers")).toEqual([]);
});

test("at 16 or 17 there is no weight-loss goal, also when it was chosen before", async ({ page }) => {
  await signUp(page);
  await patchProfile(page, { goal: "fat_loss" });
  await page.reload();
  await page.getByLabel("Year you were born").fill(String(new Date().getFullYear() - 17));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("We left out weight-loss goals at your age.")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Lose fat/ })).toHaveCount(0);
});

test("the onboarding loses nothing on the way back and resumes on another device", async ({ page, browser, baseURL }) => {
  await signUp(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("radio", { name: /^Build muscle/ }).click();
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect(page.getByRole("heading", { name: "First things first" })).toBeVisible();
  await page.getByLabel("Body weight").fill("20");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Between 30 and 300 kg, or 66 and 660 lb.")).toBeVisible();
  await page.getByLabel("Body weight").fill("190");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("dialog", { name: "Is 190 kg right?" }).getByRole("button", { name: "Yes, it's right" }).click();
  await expect(page.getByRole("radio", { name: /^Build muscle/ })).toBeChecked();
  await page.getByRole("radio", { name: /^Beginner/ }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Step 3 of 7").last()).toBeVisible();
  await expect.poll(async () => (await (await page.request.get("/api/v1/body")).json()).entries.length).toBe(1);

  const { cookies } = await page.context().storageState();
  const elsewhere = await browser.newContext({ storageState: { cookies, origins: [] }, ...(baseURL && { baseURL }) });
  const other = await elsewhere.newPage();
  await other.goto("/dashboard");
  await other.waitForURL("**/onboarding");
  await expect(other.getByText("Step 3 of 7").last()).toBeVisible();
  await elsewhere.close();
});
