import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "@playwright/test";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { CoachId } from "../src/domain/vocabulary";
import { site } from "../src/lib/copy/en/site";
import { CastAvatar } from "../src/ui/avatar-cast";
import { Wordmark } from "../src/ui/wordmark";
import { chromiumLaunch } from "./chromium";

const root = path.resolve(import.meta.dirname, "..");
const ui = (file: string) => path.join(root, "src/ui", file);
const SIZE = { width: 1200, height: 630 } as const;
const STANDING: readonly CoachId[] = ["ace", "nova", "max", "sam", "mo", "sage", "chip", "rex"];

/** Draws public/social.png, what a shared link shows: pnpm exec tsx scripts/make-social-image.ts */
async function makeSocialImage(): Promise<void> {
  const faces = STANDING.map((coach) =>
    renderToStaticMarkup(
      createElement(CastAvatar, { coach, expression: coach === "sam" ? "happy" : "neutral", className: coach }),
    ),
  ).join("");
  const [first, second] = site.hero.title;
  const wordmark = renderToStaticMarkup(createElement(Wordmark, {}));
  const body = `${wordmark}<h1>${first}<span>${second}</span></h1><p>${faces}</p>`;
  const styles = [await tokens(), drawn(body), LAYOUT, await font()].join("\n");
  const browser = await chromium.launch(chromiumLaunch);
  try {
    const page = await browser.newPage({ viewport: SIZE, reducedMotion: "reduce" });
    await page.setContent(`<html data-theme="dark"><style>${styles}</style><body>${body}</body></html>`);
    await page.evaluate(() => document.fonts.ready);
    await writeFile(path.join(root, "public/social.png"), await page.screenshot());
  } finally {
    await browser.close();
  }
}

async function tokens(): Promise<string> {
  const files = await Promise.all(["styles/tokens.css", "styles/coaches.css"].map((file) => readFile(ui(file), "utf8")));
  return files.join("\n");
}

async function font(): Promise<string> {
  const data = await readFile(ui("fonts/geist-sans.woff2"), "base64");
  return `@font-face{font-family:Geist;font-weight:100 900;src:url(data:font/woff2;base64,${data})}`;
}

/** The few utility classes of the drawings, written out: this page has no Tailwind. */
function drawn(markup: string): string {
  const classes = new Set([...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => (names ?? "").split(" ")));
  return [...classes]
    .flatMap((name) => {
      const [, property, value] = /^(fill|stroke|text)-(.+)$/.exec(name) ?? [];
      if (!property || !value) return [];
      const color = value.startsWith("[") ? value.slice(1, -1).replaceAll("_", " ") : `var(--mo-${value})`;
      return [`[class~="${name}"]{${property === "text" ? "color" : property}:${color}}`];
    })
    .join("\n");
}

const LAYOUT = `
*{margin:0;box-sizing:border-box}
body{width:1200px;height:630px;padding:56px 72px 0;background:var(--mo-bg-primary);color:#fff;font-family:Geist;overflow:hidden;position:relative}
body>svg{height:60px;display:block}
h1{margin-top:40px;font-size:96px;line-height:1.02;letter-spacing:-.045em;font-weight:700}
h1 span{display:block;color:var(--mo-text-tertiary-safe)}
p{position:absolute;left:86px;right:0;bottom:56px;display:flex;align-items:flex-end}
p>svg{width:137px;height:137px;border-radius:50%;margin-left:-14px;box-shadow:0 0 0 8px var(--mo-bg-primary);position:relative}
p>svg.sam{width:190px;height:190px;z-index:1}
`;

await makeSocialImage();
