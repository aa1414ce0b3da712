import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** How the line behind the front misbehaves. `down` refuses, `silent` takes all and says nothing, `garbage` answers nonsense. */
export const FAULTS = ["down", "silent", "slow", "garbage"] as const;
export type Fault = (typeof FAULTS)[number];

const SLOW_MS = 400;
const NONSENSE = Buffer.from(`\0\xffHTTP/1.1 999 It works!\r\n\r\n${"#".repeat(400)}`, "latin1");

export interface Front {
  readonly port: number;
  /** Null lets everything through again. Lines that are open feel it too. */
  set(fault: Fault | null): void;
  close(): Promise<void>;
}

/** A door on loopback in front of a server, which can be shut, slowed or made to lie while Mo runs. */
export async function openFront(target: number): Promise<Front> {
  let fault: Fault | null = null;
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => socket.destroy());
    return socket;
  };
  const server = createServer((near) => {
    keep(near);
    if (fault === "down") return void near.destroy();
    if (fault === "silent") return;
    if (fault === "garbage") return void near.on("data", () => near.write(NONSENSE));
    const far = keep(connect(target, "127.0.0.1"));
    near.on("data", (bytes) => pass(far, bytes)).on("close", () => far.destroy());
    far.on("data", (bytes) => pass(near, bytes)).on("close", () => near.destroy());
  });

  /** In the order in which they came, however late. */
  const tails = new WeakMap<Socket, Promise<void>>();
  function pass(to: Socket, bytes: Buffer): void {
    if (fault === "silent") return;
    const said = fault === "garbage" ? NONSENSE : bytes;
    const late = fault === "slow" ? SLOW_MS : 0;
    if (late === 0 && !tails.has(to)) return void to.write(said);
    const tail = Promise.all([tails.get(to), wait(late)]).then(() => void (to.writable && to.write(said)));
    tails.set(to, tail);
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      // What was swallowed cannot be given back: those lines end, as they would.
      if (fault === "silent" || fault === "garbage" || next === "down") cut();
      fault = next;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
