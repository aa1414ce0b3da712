import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { root, Stop } from "./project.mjs";

/**
 * Runs one long step with a line of progress; its whole output goes to `.cache/<log>`.
 * On failure the last lines are shown and the program stops with one sentence that names the log.
 */
export async function runStep({ says, fails, log, command, args, env = {} }) {
  const file = path.join(".cache", log);
  mkdirSync(path.join(root, ".cache"), { recursive: true });
  const sink = createWriteStream(path.join(root, file));
  const began = Date.now();
  const last = [];
  console.log(`${says} …`);
  const child = spawn(command, args, {
    cwd: root,
    env: toolEnv(env),
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  const forward = (signal) => child.kill(signal);
  process.once("SIGTERM", forward);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      sink.write(`${line}\n`);
      if (line.trim()) last.push(line);
      if (last.length > 25) last.shift();
      showOnTerminal(line);
    });
  }
  const code = await new Promise((resolve) =>
    child.on("error", () => resolve(127)).on("close", (status) => resolve(status ?? 1)),
  );
  process.off("SIGTERM", forward);
  sink.end();
  showOnTerminal("");
  if (code !== 0) {
    console.error(last.join("\n"));
    throw new Stop(`${fails} The whole output is in ${file}.`);
  }
  console.log(`${says}: done in ${Math.round((Date.now() - began) / 1000)} s`);
}

/** NODE_ENV=production in the caller's shell would leave out the tools that install and build need. */
function toolEnv(extra) {
  const { NODE_ENV: _, ...rest } = process.env;
  return { ...rest, NEXT_TELEMETRY_DISABLED: "1", ...extra };
}

function showOnTerminal(line) {
  if (!process.stdout.isTTY) return;
  process.stdout.write(`\r\x1b[2K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
}
