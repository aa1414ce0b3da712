import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { anthropic, type Body, type Counted, openai, type Protocol, type Question, type Spoken } from "./model-protocols";

/** What the peer does with a call. A spoken answer may break off after its text, or keep quiet about what it cost. */
export type Answer =
  | (Spoken & { readonly breaks?: "cut" | "hang" | "garbage"; readonly isQuiet?: boolean })
  | { readonly status: number; readonly retryAfter?: number }
  | "silent"
  | "headers-only"
  | "reset"
  | "garbage"
  | "redirect"
  | "endless";

export interface Asked extends Question {
  readonly counted: Counted;
  /** When the caller hung up before the answer was over. */
  leftAt: number | null;
}

/**
 * A provider of models on loopback that speaks both protocols. It says what a test taught it for the lifter's words, in turn;
 * words it does not know are a fault of the test (`strange`). It keeps prefixes as the vendors' caches do.
 */
export async function startModel() {
  const lessons = new Map<string, Answer[]>();
  const kept = new Set<string>();
  const state = { asked: [] as Asked[], strange: [] as string[], elsewhere: 0 };

  const server = createServer(async (request, response) => {
    const protocol = [anthropic, openai].find(({ path }) => request.url === path);
    if (request.url === "/elsewhere") state.elsewhere++;
    if (!protocol) return refuse(response, 404, `${request.method} ${request.url}`);
    if (!protocol.isLetIn(request.headers)) return refuse(response, 401, "no key");
    try {
      const question = protocol.read((await read(request)) as Body);
      const answer = lessons.get(question.text)?.shift();
      if (answer === undefined) return refuse(response, 500, `not taught: ${question.text.slice(0, 60)}`);
      const asked: Asked = { ...question, counted: count(question, answer), leftAt: null };
      state.asked.push(asked);
      response.on("close", () => {
        if (!response.writableFinished) asked.leftAt = performance.now();
      });
      give(response, protocol, asked, answer);
    } catch (error) {
      refuse(response, 400, String(error));
    }
  });

  function refuse(response: ServerResponse, status: number, why: string): void {
    state.strange.push(why);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(anthropic.failure(status)));
  }

  function count({ prefix, isMarked, results, text }: Question, answer: Answer): Counted {
    const [before, rest] = [Math.ceil(prefix.length / 4), Math.ceil((text.length + results.join("").length) / 4)];
    const output = typeof answer === "object" && "text" in answer ? Math.ceil(answer.text!.join("").length / 4) + 5 : 9;
    if (!isMarked) return { input: before + rest, output, cacheRead: 0, cacheWrite: 0 };
    const isKept = kept.has(prefix);
    kept.add(prefix);
    return { input: rest, output, cacheRead: isKept ? before : 0, cacheWrite: isKept ? 0 : before };
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    baseUrl: `${origin}/v1`,
    state,
    teach: (words: string, ...answers: Answer[]) => void lessons.set(words, [...(lessons.get(words) ?? []), ...answers]),
    reset() {
      lessons.clear();
      kept.clear();
      Object.assign(state, { asked: [], strange: [], elsewhere: 0 });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type ModelPeer = Awaited<ReturnType<typeof startModel>>;

function give(response: ServerResponse, protocol: Protocol, asked: Asked, answer: Answer): void {
  const streaming = { "content-type": "text/event-stream" };
  if (answer === "silent") return;
  if (answer === "headers-only") return void response.writeHead(200, streaming).flushHeaders();
  if (answer === "reset") return void response.destroy();
  if (answer === "garbage") return void response.writeHead(200, streaming).end("<html>It works!</html>\n\n");
  if (answer === "redirect") return void response.writeHead(307, { location: "/elsewhere" }).end();
  if (answer === "endless") return void endless(response.writeHead(200, streaming), protocol, asked);
  if ("status" in answer) {
    const wait = answer.retryAfter === undefined ? {} : { "retry-after": String(answer.retryAfter) };
    const body = JSON.stringify(protocol.failure(answer.status));
    return void response.writeHead(answer.status, { "content-type": "application/json", ...wait }).end(body);
  }
  const events = protocol.stream(asked, answer, answer.isQuiet ? null : asked.counted);
  response.writeHead(200, streaming);
  if (answer.breaks === undefined) return void response.end(events.join(""));
  // Up to the last word, and no further.
  const last = events.findLastIndex((one) => one.includes("text_delta") || /"delta":\{"content":"[^"]/.test(one));
  response.write(events.slice(0, last + 1).join(""));
  if (answer.breaks === "cut") setTimeout(() => response.destroy(), 50);
  if (answer.breaks === "garbage") response.end("data: {not json\n\n");
}

/** Words without end, three megabytes of them. */
function endless(response: ServerResponse, protocol: Protocol, asked: Asked): void {
  const events = protocol.stream(asked, { text: ["x".repeat(1_000)] }, asked.counted);
  const at = events.findIndex((one) => one.includes("xxxx"));
  for (const one of events.slice(0, at)) response.write(one);
  for (let i = 0; i < 3_000; i++) response.write(events[at]);
}

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}
