import { expect, type Page, test } from "@playwright/test";
import { signIn, signOut, signUpOnboarded } from "./onboarded";

test("a set that has not synced waits on the device for its owner alone", async ({ page, context }) => {
  const other = await signUpOnboarded(page);
  await signOut(page);
  await page.goto("/signup");
  const owner = await signUpOnboarded(page);
  const workoutId = await startWorkout(page);

  await context.setOffline(true);
  await page.getByRole("button", { name: "Log set", exact: true }).click();
  await expect(page.getByRole("button", { name: "Take back: Warm-up 1" })).toBeVisible();
  // The server can be reached again, its sync door cannot: what is unsent does not go out before the question.
  await page.route("**/api/v1/sync", (route) => route.abort());
  await context.setOffline(false);

  await page.goto("/settings/account");
  const leave = page.locator("main").getByRole("button", { name: "Sign out", exact: true }).last();
  const question = page.getByRole("dialog", { name: "1 change hasn't synced" });
  await leave.click();
  await question.getByRole("button", { name: "Stay" }).click();
  await expect(question).toBeHidden();
  await leave.click();
  await question.getByRole("button", { name: "Sign out, keep them on this device" }).click();
  await page.waitForURL("**/login");
  await page.unroute("**/api/v1/sync");

  await signIn(page, other);
  await page.goto("/history");
  await expect(page.getByText("Your first workout will show up here.")).toBeVisible();
  await expect(page.getByRole("link", { name: /Resume/ })).toHaveCount(0);
  expect((await page.request.get(`/api/v1/workouts/${workoutId}`)).status()).toBe(404);
  await signOut(page);

  await signIn(page, owner);
  await expect.poll(async () => completedSets(page, workoutId), { timeout: 20_000 }).toBe(1);
  await signOut(page);
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(async () => (await names()).filter((name) => name !== "mo-answers")).toEqual([]);
});

test("without a connection the lifter leaves at once and the session ends later", async ({ page, context }) => {
  await signUpOnboarded(page);
  await page.goto("/settings/account");
  await expect(page.getByText("This device")).toBeVisible();
  // The part that asks the question arrives while the page rests.
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.locator("main").getByRole("button", { name: "Sign out", exact: true }).last().click();
  await expect(page.getByRole("heading", { name: "You're signed out here" })).toBeVisible();
  await context.setOffline(false);
  await page.waitForURL("**/login");
  expect((await page.request.get("/api/v1/profile")).status()).toBe(401);
});

async function startWorkout(page: Page): Promise<string> {
  await page.goto("/workout");
  await page.getByRole("button", { name: "Start workout" }).click();
  await page.waitForURL("**/workout/*");
  await expect(page.getByRole("button", { name: "Log set", exact: true })).toBeVisible();
  const workoutId = new URL(page.url()).pathname.split("/").pop() ?? "";
  await expect.poll(async () => (await page.request.get(`/api/v1/workouts/${workoutId}`)).status()).toBe(200);
  return workoutId;
}

async function completedSets(page: Page, workoutId: string): Promise<number> {
  const answer = await (await page.request.get(`/api/v1/workouts/${workoutId}`)).json();
  const sets = answer.exercises.flatMap(({ sets }: { sets: { completed: boolean }[] }) => sets);
  return sets.filter(({ completed }: { completed: boolean }) => completed).length;
}
