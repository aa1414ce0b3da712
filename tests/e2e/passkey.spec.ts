import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { signIn, signOut, signUpOnboarded } from "./onboarded";

/** A device of the browser's own that keeps keys and sees its owner. */
async function device(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return session;
}

test("a passkey is added, named, signs in without a password, and can be removed", async ({ page }) => {
  await signUpOnboarded(page);
  await device(page);
  await page.goto("/settings/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("Passkey added")).toBeVisible();
  await page.getByRole("button", { name: /^Rename / }).click();
  const sheet = page.getByRole("dialog", { name: "Rename" });
  await sheet.getByLabel("Name").fill("Gym phone");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Gym phone")).toBeVisible();
  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL("**/dashboard");
  await page.goto("/settings/account");
  await page.getByRole("button", { name: "Remove Gym phone" }).click();
  await expect(page.getByText("A passkey removed")).toBeVisible();
  await expect(page.getByText("Gym phone")).toBeHidden();
});

test("the third sign-in offers a passkey, and no means never again", async ({ page }) => {
  const email = await signUpOnboarded(page);
  await device(page);
  await signOut(page);
  await signIn(page, email);
  await signOut(page);
  const enter = async () => {
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("correct horse 42");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
  };
  await enter();
  await expect(page.getByRole("heading", { name: "Skip the password next time" })).toBeVisible();
  await page.getByRole("button", { name: "No thanks, don't ask again" }).click();
  await page.waitForURL("**/dashboard");
  await signOut(page);
  await enter();
  await page.waitForURL("**/dashboard");
});
