import type { Minute } from "./meter";

/** What is slow on purpose or streams says nothing of the API. */
const NOT_THE_API = /^(auth(\/.*)?|cron|ops|metrics|nowhere|demo|csp-report|monitoring|\w+Webhook|exportAccount|deleteAccount)$/;

/** Cells of the API's times, all minutes together. */
export function timesOf(minutes: readonly Pick<Minute, "counts">[]): Map<number, number> {
  const cells = new Map<number, number>();
  for (const { counts } of minutes)
    for (const [name, n] of Object.entries(counts)) {
      const [first, endpoint = "", bound] = name.split(" ");
      if (first !== "ms" || NOT_THE_API.test(endpoint)) continue;
      cells.set(Number(bound), (cells.get(Number(bound)) ?? 0) + n);
    }
  return cells;
}

/** Whether a count is of requests that failed by a fault of Mo. */
export function isError(name: string): boolean {
  return /^requests \S+ 5\d\d$/.test(name);
}
