import { type ChildProcess, spawn } from "node:child_process";
import { TOKEN } from "./upstash";

/** Its own start listens on every address; this one listens on loopback, on a port of the system's choice. */
const MAIN = `
import { createServer } from "node:http";
import { createApp } from "@humanwhocodes/upstash-redis-server";
const app = createApp({ token: process.env.URS_TOKEN, redisUrl: process.env.REDIS_URL });
const server = createServer(async (asked, answered) => {
  const chunks = [];
  for await (const chunk of asked) chunks.push(chunk);
  const answer = await app.fetch(
    new Request("http://front" + asked.url, { method: asked.method, headers: asked.headers, body: Buffer.concat(chunks) }),
  );
  answered.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

/** Upstash's REST front as somebody else understood it: a second opinion on what `upstash.ts` answers. */
export async function startSecondUpstash(redisUrl: string) {
  const env = { ...process.env, URS_TOKEN: TOKEN, REDIS_URL: redisUrl };
  const server: ChildProcess = spawn(process.execPath, ["--input-type=module", "--eval", MAIN], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  server.unref();
  const killed = () => void server.kill("SIGKILL");
  process.once("exit", killed);
  const port = await new Promise<string>((resolve, reject) => {
    server.once("exit", (code) => reject(new Error(`The second front ended with ${code}`)));
    server.stdout?.once("data", (said) => resolve(String(said).trim()));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGKILL");
      await ended;
      process.off("exit", killed);
    },
  };
}
