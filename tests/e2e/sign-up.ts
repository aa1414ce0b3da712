import { expect, type Page } from "@playwright/test";

let count = 0;

/**
 * A new account, confirmed with the code from the development inbox; ends on the onboarding. Where that is closed (production)
 * a person types the code that was mailed to MO_SMOKE_EMAIL.
 */
export async function signUp(page: Page): Promise<string> {
  const email = process.env.MO_SMOKE_EMAIL ?? `lifter-${Date.now()}-${process.pid}-${++count}@example.test`;
  // An address of its own, or ten sign-ups a minute from one address would be too many.
  const worker = 1 + Number(process.env.TEST_PARALLEL_INDEX ?? 0);
  await page.setExtraHTTPHeaders({ "X-Forwarded-For": `10.${worker}.${(count >> 8) % 256}.${count % 256}` });
  await page.goto("/signup");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("correct horse 42");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText(email)).toBeVisible();
  const inbox = await page.request.get("/dev/inbox");
  if (!inbox.ok()) {
    console.log(`Type the code that was mailed to ${email}.`);
    await page.waitForURL("**/onboarding", { timeout: 600_000 });
    return email;
  }
  const mail = (await inbox.text()).split(`data-mail="${email}"`)[1] ?? "";
  const code = /(\d{6}) is your Mo code/.exec(mail)?.[1] ?? "";
  await page.getByRole("textbox").first().click();
  await page.keyboard.type(code);
  await page.waitForURL("**/onboarding");
  return email;
}
