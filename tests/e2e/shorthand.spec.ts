import { expect, test } from "@playwright/test";
import { signUpOnboarded } from "./onboarded";

test("sets are typed in one line without a network, taken back by one tap, and asked about where they are open", async ({
  page,
  context,
}) => {
  await signUpOnboarded(page);
  await page.goto("/workout");
  await page.getByRole("button", { name: "Start workout" }).click();
  await expect(page.getByRole("heading", { name: "Barbell back squat" })).toBeVisible();
  const field = page.getByLabel("Type sets");
  await expect(field).toBeVisible();
  // Smaller text would make a phone zoom in.
  expect(await field.evaluate((input) => Number.parseFloat(getComputedStyle(input).fontSize))).toBeGreaterThanOrEqual(16);
  await expect(field).toHaveAttribute("autocapitalize", "none");

  await context.setOffline(true);
  await field.fill("3x5 40kg @8");
  await expect(page.getByText("3 sets: 40 kg × 5 @ 8")).toBeVisible();
  await field.press("Enter");
  for (const set of ["Set 1", "Set 2", "Set 3"])
    await expect(page.getByRole("button", { name: `Take back: ${set}` })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Set 3, Load 40 / })).toBeVisible();
  await expect(page.getByText("3 sets logged")).toBeVisible();
  await expect(field).toHaveValue("");

  await page.getByRole("button", { name: "Undo", exact: true }).click();
  for (const set of ["Set 1", "Set 2", "Set 3"])
    await expect(page.getByRole("button", { name: `Log set: ${set}` })).toBeVisible();

  // Five sets of five, or five kilograms: nothing is logged until it is said.
  await field.fill("5x5");
  await expect(page.getByRole("button", { name: /^5 sets: .* × 5$/ })).toBeVisible();
  // Neither answer is behind the dock, without anybody scrolling.
  for (const answer of [/^5 sets: .* × 5$/, "1 set: 5 kg × 5"])
    await expect.poll(() => page.getByRole("button", { name: answer }).evaluate(isInSight)).toBe(true);
  await field.press("Enter");
  await expect(page.getByRole("button", { name: /^5 sets: .* × 5$/ })).toBeFocused();
  await expect(page.getByRole("button", { name: "Log set: Set 1" })).toBeVisible();
  await page.getByRole("button", { name: "1 set: 5 kg × 5" }).click();
  await expect(page.getByRole("button", { name: "Take back: Set 1" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Log set: Set 2" })).toBeVisible();

  // What is wrong is said quietly while it is typed, and as an error once it was to be logged.
  await field.fill("40x8-10");
  const wrong = "“8-10” is a range. Type what you did.";
  await expect(page.getByText(wrong)).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: wrong })).toBeHidden();
  await field.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: wrong })).toBeVisible();
  await expect(field).toHaveValue("40x8-10");

  await field.fill("900x5");
  await expect(page.getByText(/Is 900 kg right\?/)).toBeVisible();
  await field.press("Enter");
  await expect(page.getByRole("button", { name: "Log set: Set 2" })).toBeVisible();
  await page.getByRole("button", { name: "Yes, log it" }).click();
  await expect(page.getByRole("button", { name: "Take back: Set 2" })).toBeVisible();

  await context.setOffline(false);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const logged = async () => {
    const answer = await page.request.get(`/api/v1/workouts/${id}`);
    if (!answer.ok()) return [];
    const { exercises } = (await answer.json()) as {
      exercises: { sets: { completed: boolean; load: unknown; reps: number }[] }[];
    };
    return (exercises[0]?.sets ?? []).filter(({ completed }) => completed).map(({ load, reps }) => ({ load, reps }));
  };
  await expect.poll(logged, { timeout: 30_000 }).toEqual([
    { load: { value: 5, unit: "kg" }, reps: 5 },
    { load: { value: 900, unit: "kg" }, reps: 5 },
  ]);
});

function isInSight(button: Element): boolean {
  const { x, y, width, height } = button.getBoundingClientRect();
  return button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}
