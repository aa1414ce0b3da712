import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ALERTS } from "../../src/features/operations/server/evaluate-alerts";
import { alertMail, alerts } from "../../src/lib/copy/en/alerts";
import { plainText } from "../../src/lib/mail-parts";

test("each alert has a text, and a section of the runbook", () => {
  const runbook = readFileSync("docs/runbook.md", "utf8");
  const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title = ""]) => title.toLowerCase().replaceAll(" ", "-"));
  for (const alert of ALERTS) {
    const { subject, parts } = alertMail({
      alert,
      phase: "start",
      value: 3,
      threshold: 1,
      since: "now",
      where: "https://mo.example",
    });
    expect(subject).toMatch(/^\[Mo\] [A-Z][\w -]+ needs attention$/);
    expect(plainText(parts)).toContain(`docs/runbook.md#${alerts[alert].runbook}`);
    expect(headings, alert).toContain(alerts[alert].runbook);
  }
});
