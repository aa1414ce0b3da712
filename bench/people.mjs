import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { node24, root } from "../scripts/project.mjs";

/** Secrets a server and the process that makes its people share. */
export function newSecrets() {
  const secret = () => randomBytes(32).toString("base64");
  return { MO_SECRET: secret(), MO_DATA_KEYS: `k1:${secret()}` };
}

/** Cookies of `count` new lifters in the database `env` names. Nothing else may hold an embedded one meanwhile. */
export async function makePeople(count, env) {
  const args = ["--import", "tsx", "--conditions=react-server", "bench/people-process.ts", String(count)];
  const { stdout } = await promisify(execFile)(node24, args, { cwd: root, env: { ...process.env, ...env }, maxBuffer: 1 << 24 });
  const [, cookies] = /^cookies (.*)$/m.exec(stdout) ?? [];
  if (!cookies) throw new Error(`No people were made: ${stdout}`);
  return JSON.parse(cookies);
}
