import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { signUp } from "./sign-up";

const HEADERS = { "Sec-Fetch-Site": "same-origin" };

/** A new account that follows a program. By the interface: the onboarding's screens are another test's job. */
export async function signUpOnboarded(page: Page): Promise<string> {
  const email = await signUp(page);
  await patchProfile(page, { goal: "muscle", level: "intermediate", daysPerWeek: 3, equipmentLevel: "full_gym" });
  const day = new Date().toISOString().slice(0, 10);
  const started = await page.request.put(`/api/v1/enrolments/${randomUUID()}`, {
    data: { programId: "full-body-3", startedOn: day },
    headers: HEADERS,
  });
  expect(started.status()).toBe(200);
  await patchProfile(page, { onboarded: true });
  return email;
}

export async function patchProfile(page: Page, data: Record<string, unknown>): Promise<void> {
  const { rev } = await (await page.request.get("/api/v1/profile")).json();
  const answer = await page.request.patch("/api/v1/profile", { data, headers: { ...HEADERS, "If-Match": `"${rev}"` } });
  expect(answer.status()).toBe(200);
}

/** On the sign-in page. */
export async function signIn(page: Page, email: string, password = "correct horse 42"): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/dashboard");
}

/** By the settings, when everything is on the server. */
export async function signOut(page: Page): Promise<void> {
  await page.goto("/settings/account");
  await page.locator("main").getByRole("button", { name: "Sign out", exact: true }).last().click();
  await page.waitForURL("**/login");
}

/** On the settings' data page: the account goes at once, with everything in it. */
export async function eraseNow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Delete account" }).first().click();
  const sheet = page.getByRole("dialog", { name: "Delete account" });
  await sheet.getByText("Erase now", { exact: true }).click();
  await sheet.getByLabel("Type DELETE").fill("DELETE");
  await sheet.getByLabel("Password", { exact: true }).fill("correct horse 42");
  await sheet.getByRole("button", { name: "Delete account" }).click();
  await page.waitForURL((url) => url.pathname === "/");
}
