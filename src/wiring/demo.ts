import "server-only";
import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { addDemoUser, createDemoLink } from "../lib/auth/demo-link";
import { simulateLifter } from "../features/account/server/simulate-lifter";
import type { Started } from "./services";

const EMAIL = "demo@mo.invalid";

/** Fills the demo account once and leaves a one-time link where the start script prints it. There is no password to know. */
export async function prepareDemo(mo: Started): Promise<void> {
  const userId = await addDemoUser(mo.database, EMAIL);
  await simulateLifter(mo, userId, new Date());
  const token = await createDemoLink(mo.database, userId);
  const file = path.join(/* turbopackIgnore: true */ mo.config.dataDir, "demo-link.txt");
  writeFileSync(file, `/api/demo/${token}`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
