import { expect, test } from "vitest";
import { problemsOf } from "../../tests/support/config";
import { readConfig } from "./config";

test("each address may be set by itself, blank is unset", () => {
  expect(readConfig({ ALERT_EMAIL: " ", ALERT_WEBHOOK_URL: "" }).alerts).toEqual({
    webhookUrl: null,
    email: null,
    pageEmail: null,
  });
  const one = { ALERT_PAGE_EMAIL: "pager@example.org" };
  expect(readConfig(one).alerts).toEqual({ webhookUrl: null, email: null, pageEmail: "pager@example.org" });
  expect(readConfig({ ALERT_WEBHOOK_URL: "https://events.example.org/mo" }).alerts.webhookUrl).toBe(
    "https://events.example.org/mo",
  );
});

test.each([
  [{ ALERT_WEBHOOK_URL: "events.example.org" }, "ALERT_WEBHOOK_URL must be a full address such as https://events.example.org/mo"],
  [{ ALERT_WEBHOOK_URL: "http://hidden.example.org/mo" }, "ALERT_WEBHOOK_URL needs https:// for a host outside this network"],
  [{ ALERT_WEBHOOK_URL: "ftp://hidden.example.org" }, "ALERT_WEBHOOK_URL must be a full address"],
  [{ ALERT_EMAIL: "hidden" }, "ALERT_EMAIL must be one address such as you@example.org"],
  [{ ALERT_PAGE_EMAIL: "hidden@example.org, b@example.org" }, "ALERT_PAGE_EMAIL must be one address"],
])("%o stops the start without quoting it", (env, problem) => {
  const problems = problemsOf(env);
  expect(problems).toEqual([expect.stringContaining(problem)]);
  expect(problems.join()).not.toContain("hidden");
});

test("an address that no mail can reach is said at the start", () => {
  expect(readConfig({ ALERT_EMAIL: "you@example.org" }).warnings).toEqual([
    expect.stringContaining("this instance sends no mail"),
  ]);
  const sends = { SMTP_URL: "smtp://localhost", EMAIL_FROM: "mo@example.org" };
  expect(readConfig({ ...sends, ALERT_EMAIL: "you@example.org" }).warnings).toEqual([]);
});
