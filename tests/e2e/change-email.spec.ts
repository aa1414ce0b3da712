import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signUpOnboarded } from "./onboarded";

/** The newest mail to this address, as the inbox shows it. */
async function mailTo(page: Page, email: string): Promise<string> {
  const inbox = await (await page.request.get("/dev/inbox")).text();
  return inbox.split(`data-mail="${email}"`)[1]?.split("data-mail=")[0] ?? "";
}

test("an address is changed by keyboard alone, stands in the activity, and the old mailbox takes it back", async ({ page }) => {
  const before = await signUpOnboarded(page);
  const after = before.replace("@", "-new@");
  await page.goto("/settings/account");
  await page.getByRole("button", { name: /^E-mail/ }).focus();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Change e-mail" });
  await sheet.getByLabel("New e-mail").focus();
  await page.keyboard.type(after);
  expect((await new AxeBuilder({ page }).include("dialog[open]").analyze()).violations).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(sheet.getByLabel("Six-digit code")).toBeFocused();
  const stop = /#stop=([\w-]+)/.exec(await mailTo(page, before))?.[1] ?? "";
  await page.keyboard.type(/\b\d{6}\b/.exec((await mailTo(page, after)).replaceAll(after, ""))?.[0] ?? "");
  await expect(page.getByText("E-mail changed. Other devices are signed out.")).toBeVisible();
  await expect(page.getByText(after)).toHaveCount(1);
  await expect(page.getByText(after, { exact: true })).toBeVisible();
  await expect(page.locator("#security li").first()).toContainText("E-mail changed");

  await page.goto(`/login#stop=${stop}`);
  await page.getByRole("button", { name: "Keep this address" }).click();
  await expect(page.getByText(`Your account stays with ${before}.`)).toBeVisible();
  await page.goto("/settings/account");
  await page.waitForURL("**/login**");
});
