import "server-only";
import { notTold, takeTurns } from "../features/operations/server/alert-turns";
import { evaluateAlerts } from "../features/operations/server/evaluate-alerts";
import { readFacts } from "../features/operations/server/read-facts";
import { tellOperator } from "../features/operations/server/tell-operator";
import { isConnectionLost } from "../lib/db/faults";
import { frames } from "../lib/http/answered";
import { databaseWatch } from "./database-watch";
import type { Started } from "./services";

/** Looks for what needs the operator's attention, and tells it; called each minute. Never rejects: a watch must go on. */
export function watching(mo: Started): (now: Date) => Promise<void> {
  const database = databaseWatch(mo);
  return async (now) => {
    try {
      const firing = evaluateAlerts(await readFacts(mo, now));
      for (const turn of await takeTurns(mo, firing, now)) if (!(await tellOperator(mo, turn))) await notTold(mo, turn);
    } catch (error) {
      if (isConnectionLost(error)) mo.log.write("error", { event: "database-lost", requestId: "", where: "watch" });
      else mo.log.write("error", { event: "fault", requestId: "", where: "watch", ...frames(error) });
    }
    await database(now);
  };
}
