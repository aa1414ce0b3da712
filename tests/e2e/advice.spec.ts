import { expect, test } from "@playwright/test";
import { signUpOnboarded } from "./onboarded";

test("a hard set lowers the next one by a tap, and a mistyped load is asked about", async ({ page }) => {
  await signUpOnboarded(page);
  await page.goto("/workout");
  await page.getByRole("button", { name: "Start workout" }).click();
  await expect(page.getByRole("heading", { name: "Barbell back squat" })).toBeVisible();

  await page.getByRole("button", { name: "Log set: Set 1" }).click();
  await page.getByRole("button", { name: /^Set 1, Effort/ }).click();
  // The whole scale stands on the phone: the highest effort is not behind its edge.
  await expect(page.getByRole("radio", { name: /^10/ })).toBeInViewport({ ratio: 1 });
  await page.getByRole("radio", { name: /^10/ }).click();
  await page.keyboard.press("Escape");
  const line = page.getByRole("button", { name: /^Next set: / });
  await expect(line).toBeVisible();
  await line.click();
  await expect(page.getByText(/^Much harder than planned, so the next set is lighter/)).toBeVisible();
  const load = /Next set: ([\d.]+)/.exec((await line.textContent()) ?? "")?.[1] ?? "";
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByRole("button", { name: new RegExp(`^Set 2, Load ${load.replace(".", "\\.")} `) })).toBeVisible();
  await expect(line).toBeHidden();

  await page.getByRole("button", { name: /^Set 2, Load/ }).click();
  for (const digit of "900") await page.getByRole("button", { name: digit, exact: true }).click();
  await page.getByRole("button", { name: "Use it" }).click();
  await page.getByRole("button", { name: "Log set: Set 2" }).click();
  await expect(page.getByRole("heading", { name: "Is 900 kg right?" })).toBeVisible();
  await page.getByRole("button", { name: "Yes, log it" }).click();
  await expect(page.getByRole("button", { name: "Take back: Set 2" })).toBeVisible();

  // Elsewhere the open workout is one tap away, also where a page has a dock of its own.
  await page.goto("/plan");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.getByRole("link", { name: /Resume/ }).click();
  await expect(page.getByRole("button", { name: "Take back: Set 2" })).toBeVisible();
});
