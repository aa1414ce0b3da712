import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BUTTON, DARK, LIGHT } from "../../src/lib/email/letter";
import { renderMail } from "../../src/lib/email/render-mail";
import { type MailPart, plainText } from "../../src/lib/mail-parts";
import { contrast } from "../../src/ui/contrast";
import { mailSamples } from "../../src/wiring/mail-samples";

const HOME = "https://mo.example";
const pages = globSync("src/app/**/page.tsx").map((file) => file.replace(/^src\/app|\/page\.tsx$|\/\([^)]+\)/g, "") || "/");
const samples = Object.entries(mailSamples(HOME)).map(([kind, content]) => ({ kind, ...content }));
const linksOf = (parts: readonly MailPart[]) =>
  parts.flatMap((part) => (typeof part === "object" && "link" in part ? [part] : []));
const decode = (html: string) =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

describe.each(samples)("the mail $kind", ({ subject, parts }) => {
  test("asks for one action at most, and says how it is signed last", () => {
    expect(linksOf(parts).filter(({ button }) => button !== undefined).length).toBeLessThanOrEqual(1);
    expect(parts.findIndex((part) => typeof part === "object" && "signed" in part)).toBeOneOf([-1, parts.length - 1]);
    expect(subject.length).toBeLessThanOrEqual(60);
  });

  test("leads to pages of this instance that exist", () => {
    for (const { link } of linksOf(parts)) {
      const { origin, pathname, searchParams } = new URL(link);
      expect(origin).toBe(HOME);
      const next = new URL(searchParams.get("next") ?? pathname, HOME).pathname;
      for (const to of [pathname, next]) expect(pages, link).toContain(to);
    }
  });

  test("says the same as text and as a page", async () => {
    const html = decode(await renderMail({ subject, parts }));
    const text = plainText(parts);
    for (const line of text.split("\n").filter((line) => line !== "" && !line.startsWith("Your code is")))
      expect(html).toContain(line);
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual(linksOf(parts).map(({ link }) => link));
    expect(text.match(/https?:\/\/\S+/g) ?? []).toEqual(hrefs);
  });
});

test("every color is readable on its ground, in a light and in a dark reader", () => {
  for (const { page, sheet, text, soft, link } of [LIGHT, DARK])
    for (const ground of [page, sheet])
      for (const color of [text, soft, link])
        expect(contrast(color, ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  expect(contrast(BUTTON.label, BUTTON.ground)).toBeGreaterThanOrEqual(4.5);
});
