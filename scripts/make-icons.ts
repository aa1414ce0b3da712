import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { chromiumLaunch } from "./chromium";

const root = path.resolve(import.meta.dirname, "..");
const icons = path.join(root, "public/icons");

/** `scale` is the share of the canvas the drawing fills; a maskable icon keeps its drawing in the inner 80 %. */
const TARGETS = [
  { file: path.join(icons, "icon-192.png"), size: 192, scale: 1, bleed: false },
  { file: path.join(icons, "icon-512.png"), size: 512, scale: 1, bleed: false },
  { file: path.join(icons, "maskable-512.png"), size: 512, scale: 0.8, bleed: true },
  { file: path.join(root, "src/app/apple-icon.png"), size: 180, scale: 0.92, bleed: true },
] as const;

/** Draws every PNG icon from src/app/icon.svg with the system's Chromium: pnpm exec tsx scripts/make-icons.ts */
async function makeIcons(): Promise<void> {
  const drawing = await readFile(path.join(root, "src/app/icon.svg"), "utf8");
  await mkdir(icons, { recursive: true });
  const browser = await chromium.launch(chromiumLaunch);
  try {
    for (const target of TARGETS) {
      await writeFile(target.file, await draw(browser, drawing, target));
      console.log(`${path.relative(root, target.file)} ${target.size} px`);
    }
  } finally {
    await browser.close();
  }
}

async function draw(browser: Browser, drawing: string, { size, scale, bleed }: (typeof TARGETS)[number]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // A system that masks the icon itself gets the ground to the very edge instead of our round corners.
  const svg = bleed ? drawing.replace(/ rx="\d+"/, "") : drawing;
  const ground = bleed ? "#0a0a0f" : "transparent";
  const side = Math.round(size * scale);
  const styles = `*{margin:0}body{display:grid;place-content:center;height:100vh;background:${ground}}svg{width:${side}px;height:${side}px}`;
  await page.setContent(`<style>${styles}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: !bleed });
  await page.close();
  return png;
}

await makeIcons();
