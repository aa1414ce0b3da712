import { readConfig } from "../../src/lib/config";
import { openPostgres } from "../../src/lib/db/postgres";
import { deliver } from "../../src/wiring/deliver";
import { assemble } from "../../src/wiring/services";

/** A process of Mo that only sends mail: sweeps until it is ended. Its environment names the database and the provider. */
const chosen = readConfig({ ...process.env });
if (chosen.database.use !== "postgres") throw new Error("DATABASE_URL is missing");
const database = await openPostgres({ url: chosen.database.url, poolMax: 2 });
const mo = assemble(chosen, database, "epoch");
process.stdout.write("ready\n");
for (;;) {
  const { mails } = await deliver(mo, true);
  if (mails === 0) await new Promise((resolve) => setTimeout(resolve, 100));
}
