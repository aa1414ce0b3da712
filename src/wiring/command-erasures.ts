import "server-only";
import { z } from "zod";
import { command, NotSo } from "../lib/command";
import { collectErasures, ledgerFile, replayErasures } from "./erasure-ledger";
import type { Started } from "./services";

/** `./mo erasures collect` names whoever was erased in the file beside the backups; `replay`, after a restore, erases them again. */
export const erasures = command({
  name: "erasures",
  usage: "Say ./mo erasures collect, or after a restore ./mo erasures replay",
  input: z.strictObject({ verb: z.enum(["collect", "replay"]) }),
  read: ([verb]) => ({ verb }),
  work: async (mo: Started, { verb }) => {
    // No other file than that one: whoever has the token must not write where the server may.
    const file = ledgerFile(mo.config.backupDir);
    if (verb === "collect") return [`✓ Added ${await collectErasures(mo, file)} to ${file}`];
    const { erased, unreadable } = await replayErasures(mo, file).catch((error: unknown) => {
      throw new NotSo(error instanceof Error ? error.message : "The ledger cannot be read");
    });
    if (unreadable > 0) throw new NotSo(`Erased ${erased} again, but ${unreadable} lines of ${file} cannot be read`);
    return [`✓ Erased ${erased} again`];
  },
});
