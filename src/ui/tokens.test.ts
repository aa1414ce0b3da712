import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COACHES } from "@/domain/vocabulary";
import { buttonLook } from "./button-look";
import { contrast, mix } from "./contrast";

const css = (name: string) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), "utf8");

/** The custom properties inside the block that starts with this selector. */
function block(sheet: string, selector: RegExp): Map<string, string> {
  const body = new RegExp(`${selector.source}[^{]*\\{([^}]*)\\}`).exec(sheet)?.[1];
  if (body === undefined) throw new Error(`no block for ${selector.source}`);
  return new Map([...body.matchAll(/--mo-([\w-]+):\s*([^;]+);/g)].map((match) => [match[1]!, match[2]!]));
}

const tokens = css("tokens");
const coaches = css("coaches");
const themes = {
  dark: block(tokens, /\[data-theme="dark"\],/),
  light: block(tokens, /\[data-theme="light"\]/),
};
const system = block(tokens, /@media \(prefers-color-scheme: light\) \{\s*\[data-theme="system"\]/);
const fills = block(coaches, /:root/);

const GROUNDS = ["bg-primary", "bg-secondary", "bg-card", "bg-input", "bg-raised"];
const TEXTS = [
  "text-primary",
  "text-secondary",
  "text-tertiary-safe",
  "accent-text",
  "second-text",
  "third-text",
  "success-text",
  "warning-text",
  "error-text",
  "info-text",
  ...COACHES.map((coach) => `${coach}-text`),
];
const LABELS = [
  ["accent-label", "accent-primary"],
  ["second-label", "second"],
  ["third-label", "third"],
  ["success-label", "success"],
  ["error-label", "error"],
] as const;
/** Badges and logged rows write on a thin wash of their own color. */
const TINTS = [
  ["success-text", "success"],
  ["warning-text", "warning"],
  ["error-text", "error"],
  ["info-text", "info"],
  ...COACHES.map((coach) => [`${coach}-text`, coach]),
] as [string, string][];
const GRAPHICS = ["accent-graphic", "second-graphic", "third-graphic", "border-strong", "focus", "error"];

describe.each(["dark", "light"] as const)("%s", (theme) => {
  const color = (name: string) => {
    const value = themes[theme].get(name) ?? fills.get(name);
    if (!value) throw new Error(`no token ${name}`);
    return value;
  };
  const floor = (fore: string, ground: string, ratio: number) =>
    expect(contrast(color(fore), color(ground)), `${fore} on ${ground}`).toBeGreaterThanOrEqual(ratio);

  test.each(TEXTS)("%s can be read on every ground", (text) => {
    for (const ground of GROUNDS) floor(text, ground, 4.5);
  });

  test.each(TINTS)("%s can be read on a %s tint of 12 %%", (text, fill) => {
    for (const ground of GROUNDS) {
      const tint = mix(color(fill), color(ground), 0.12);
      expect(contrast(color(text), tint), `${text} on a tint over ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(COACHES)("a row tinted by %s keeps its words", (coach) => {
    for (const ground of GROUNDS) {
      const tint = mix(color(coach), color(ground), 0.08);
      for (const text of ["text-primary", "text-secondary", "third-text"]) {
        expect(contrast(color(text), tint), `${text} over ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test.each(LABELS)("%s can be read on %s", (label, fill) => floor(label, fill, 4.5));

  test("under the pointer a danger button keeps its label readable", () => {
    const look = buttonLook({ variant: "danger" });
    const [, share, other] = /hover:bg-\[color-mix\(in_srgb,var\(--mo-error\)_(\d+)%,var\(--mo-([\w-]+)\)\)\]/.exec(look) ?? [];
    const ground = mix(color("error"), color(other ?? ""), Number(share) / 100);
    expect(contrast(color("error-label"), ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GRAPHICS)("%s is seen on every ground", (graphic) => {
    for (const ground of GROUNDS) floor(graphic, ground, 3);
  });
});

test.each(COACHES)("%s: the label can be read on the solid color", (coach) => {
  const label = block(coaches, new RegExp(`\\[data-coach="${coach}"\\]`)).get("coach-label") ?? "#0a0a0f";
  expect(contrast(label, fills.get(coach)!)).toBeGreaterThanOrEqual(4.5);
});

test.each(COACHES)("%s: every part of the color is wired to its own token", (coach) => {
  const wiring = block(coaches, new RegExp(`\\[data-coach="${coach}"\\]`));
  expect(wiring.get("coach")).toBe(`var(--mo-${coach})`);
  expect(wiring.get("coach-text")).toBe(`var(--mo-${coach}-text)`);
});

test("the system theme is the light theme, to the letter", () => {
  expect([...system]).toEqual([...themes.light]);
});

test("both themes define the same tokens", () => {
  expect([...themes.light.keys()].sort()).toEqual([...themes.dark.keys()].sort());
});
