import { existsSync } from "node:fs";

/** The system's Chromium: `CHROME_PATH`, else Debian's; undefined leaves the choice to the tool that asks. */
export const chromiumPath = process.env.CHROME_PATH ?? (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined);

/** How Chromium starts in a container without a graphics card, and without talking to anybody by itself. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Launch options for Playwright. */
export const chromiumLaunch = { ...(chromiumPath && { executablePath: chromiumPath }), args: chromiumFlags };
