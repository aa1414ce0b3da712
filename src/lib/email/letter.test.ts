import { expect, test } from "vitest";
import { renderMail } from "./render-mail";

const hostile = `<img src=x onerror="alert(1)"> & "Ada"`;

test("what a person wrote is text in the page, wherever it stands", async () => {
  const html = await renderMail({
    subject: hostile,
    parts: [
      hostile,
      { code: hostile, says: hostile },
      { say: hostile, link: "https://mo.example/a?b=1&c=2" },
      { list: [hostile] },
      { signed: hostile },
    ],
  });
  expect(html).not.toContain("<img");
  expect(html.match(/&lt;img src=x/g)?.length).toBeGreaterThanOrEqual(7);
  expect(html).toContain('href="https://mo.example/a?b=1&amp;c=2"');
});

test("a reader is told that both looks are there, and nothing is fetched", async () => {
  const html = await renderMail({ subject: "Hi", parts: [{ say: "Here:", link: "https://mo.example", button: "Open" }] });
  expect(html).toContain('<meta content="light dark" name="color-scheme"/>');
  expect(html).toContain("prefers-color-scheme: dark");
  expect(html).not.toMatch(/<(img|script|iframe|object|link)\b|url\(|@import|@font-face/);
});
