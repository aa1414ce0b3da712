import path from "node:path";
import { Stop, settings } from "./project.mjs";
import { ensureSecrets, readSecrets } from "./secrets.mjs";

/** Where the server listens and keeps its data, and the whole environment it gets. `embedded` = the person said: this is the one machine. */
export function serverSettings({ embedded, demo = false }) {
  const set = settings();
  const host = set.HOST ?? "127.0.0.1";
  const port = Number(set.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Stop("PORT is not a number from 1 to 65535. Set PORT, or unset it.", 78);
  const dataDir = set.MO_DATA_DIR ?? ".mo";
  const allowed = embedded || isOn(set.MO_EMBEDDED);
  const secrets = allowed ? ensureSecrets(dataDir) : readSecrets(dataDir);
  const url = set.NEXT_PUBLIC_APP_URL ?? `http://localhost:${port}`;
  const env = {
    ...process.env,
    ...absent(set, { ...secrets, NEXT_PUBLIC_APP_URL: url, MO_DATA_DIR: dataDir, ...(embedded && { MO_EMBEDDED: "allow" }) }),
    ...(demo && { MO_DEMO: "1" }),
    NODE_ENV: "production",
    NEXT_MANUAL_SIG_HANDLE: "true",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return { host, port, url: url.replace(/\/$/, ""), demoLink: demo ? path.join(dataDir, "demo-link.txt") : null, env };
}

/** The address on this machine of a server that listens there. */
export function listener(host, port) {
  const reachable = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  return `http://${reachable}:${port}`;
}

const isOn = (value = "") => ["1", "true", "on", "allow"].includes(value.toLowerCase());

const absent = (set, offered) => Object.fromEntries(Object.entries(offered).filter(([name]) => set[name] === undefined));
