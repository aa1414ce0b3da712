import "server-only";
import { stats } from "../features/analytics/server/command-stats";
import { feedback } from "../features/feedback/server/command-feedback";
import { flags } from "../features/flags/server/command-flags";
import { notice } from "../features/instance/server/command-notice";
import { outbox } from "../features/operations/server/outbox";
import { resetLink } from "../features/operations/server/reset-link";
import { rotateKeys } from "../features/operations/server/rotate-keys";
import type { Command } from "../lib/command";
import { cacheWarm } from "./command-cache-warm";
import { erasures } from "./command-erasures";
import { userDelete } from "./command-user-delete";
import type { Started } from "./services";

/** Every command that works on the database: `./mo NAME`, and `POST /api/ops/NAME` where an instance holds the database. */
export const commands: readonly Command<Started>[] = [
  ...[cacheWarm, erasures, feedback, flags, notice, outbox],
  ...[resetLink, rotateKeys, stats, userDelete],
];

/** The command of this name, as typed or as in an address. */
export function commandNamed(name: string): Command<Started> | null {
  return commands.find((one) => one.name === name || pathOf(one) === name) ?? null;
}

/** Its last part of the address below /api/ops. */
export function pathOf({ name }: Pick<Command<Started>, "name">): string {
  return name.replaceAll(" ", "-");
}
