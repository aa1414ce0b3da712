import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";
import type { Outcome } from "../src/lib/command";
import { listener } from "./server-settings.mjs";

const ANSWER_MS = 10 * 60_000;

/** The instance of this machine, as whoever holds its token asks it. */
export interface Instance {
  /** Where it listens. */
  readonly address: string;
  /** The name it is served under; it answers to no other. */
  readonly host: string;
  readonly token: string;
}

/** From the environment the server would have; null without a token to ask it with. */
export function instanceOf(env: NodeJS.ProcessEnv): Instance | null {
  const { OPS_TOKEN: token, HOST = "127.0.0.1", PORT = "3000", NEXT_PUBLIC_APP_URL = `http://localhost:${PORT}` } = env;
  return token ? { address: listener(HOST, PORT), host: new URL(NEXT_PUBLIC_APP_URL).host, token } : null;
}

/** `POST /api/ops/PATH`, unread. Null when nobody listens; what the instance refuses is a sentence. */
export async function askInstance(at: Instance, path: string, body: unknown): Promise<IncomingMessage | null> {
  const answer = await post(at, path, body);
  if (answer?.statusCode === 404) throw new Error("The Mo that runs does not know this OPS_TOKEN, or is of another version.");
  if (answer === null || [200, 422].includes(answer.statusCode ?? 0)) return answer;
  const { detail } = z
    .object({ detail: z.string() })
    .catch({ detail: "nothing that can be read" })
    .parse(parsed(await text(answer)));
  throw new Error(`The Mo that runs answered ${answer.statusCode}: ${detail}`);
}

const Answer = z.object({ exit: z.int(), lines: z.array(z.string()) });

/** What a command of the table says there. */
export async function outcomeOf(answer: IncomingMessage): Promise<Outcome> {
  const known = Answer.safeParse(parsed(await text(answer)));
  if (known.success) return known.data;
  throw new Error("The Mo that runs answered with something that cannot be read.");
}

/** Plain http on this machine; fetch would not let the name be another than the address. */
function post({ address, host, token }: Instance, path: string, body: unknown): Promise<IncomingMessage | null> {
  const headers = { Host: host, Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  return new Promise((resolve, reject) => {
    const asked = request(`${address}/api/ops/${path}`, { method: "POST", headers, timeout: ANSWER_MS }, resolve);
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
