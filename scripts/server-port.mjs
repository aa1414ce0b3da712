import { createServer } from "node:net";
import { Stop } from "./project.mjs";

/** Stops with one sentence when the server could not listen there. */
export async function requireFreePort(host, port) {
  const code = await new Promise((resolve) => {
    const probe = createServer().once("error", (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve("")));
  });
  if (code === "EADDRINUSE") throw new Stop(`Port ${port} is taken. Stop what uses it, or set PORT.`, 75);
  if (code === "EACCES") throw new Stop(`Port ${port} needs rights that this user lacks. Set PORT to a number from 1024.`, 78);
  if (code) throw new Stop(`Mo cannot listen on HOST ${host} (${code}). Set HOST to an address of this machine.`, 78);
}
