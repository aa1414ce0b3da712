import { request } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Command, Outcome } from "../src/lib/command";
import { config } from "../src/lib/config";
import { pathOf } from "../src/wiring/commands";
import type { Started } from "../src/wiring/services";

const Answer = z.object({ exit: z.int(), lines: z.array(z.string()) });
const ANSWER_MS = 10 * 60_000;

/**
 * Asks the instance that listens at this address, by the name it is served under. Null when there is none,
 * or no token to ask it with: then the lock is all that can be said.
 */
export async function askInstance(address: string, command: Command<Started>, sent: unknown): Promise<Outcome | null> {
  const { appUrl, opsToken } = config();
  if (opsToken === null) return null;
  const answer = await post(`${address}/api/ops/${pathOf(command)}`, { host: new URL(appUrl).host, token: opsToken }, sent);
  if (answer === null) return null;
  if (answer.status === 404) throw new Error("The Mo that runs does not know this OPS_TOKEN, or is of another version.");
  const known = Answer.safeParse(parsed(answer.body));
  if (known.success) return known.data;
  const { detail } = z.object({ detail: z.string() }).catch({ detail: "nothing that can be read" }).parse(parsed(answer.body));
  throw new Error(`The Mo that runs answered ${answer.status}: ${detail}`);
}

interface As {
  readonly host: string;
  readonly token: string;
}

/** Plain http to this machine; fetch would not let the name be another than the address. */
function post(url: string, { host, token }: As, body: unknown): Promise<{ status: number; body: string } | null> {
  const headers = { Host: host, Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: "POST", headers, timeout: ANSWER_MS }, (answer) => {
      text(answer).then((said) => resolve({ status: answer.statusCode ?? 0, body: said }), reject);
    });
    asked.on("timeout", () => asked.destroy(new Error("The Mo that runs did not answer in time.")));
    asked.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNREFUSED" ? resolve(null) : reject(error)));
    asked.end(JSON.stringify(body));
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
