/**
 * Stands in front of Next inside the same process (`node --import ./scripts/front-guard.mjs`): no extra hop, no custom server.
 * Bounds every request, says who the client is (front-client.mjs), gives every answer its headers, and ends the process gracefully (front-drain.mjs).
 */
import { randomBytes } from "node:crypto";
import http from "node:http";
import { syncBuiltinESMExports } from "node:module";
import { requestIdOf, tellClient } from "./front-client.mjs";
import { drainOnSignal } from "./front-drain.mjs";
import { everyHeader } from "./front-headers.mjs";
import { refuse, refuseSocket } from "./front-refusal.mjs";

const BODY_MAX = 4 * 1024 * 1024;
/** Node looks for late requests every 30 s unless told; a limit of 10 s needs a finer look. */
const limits = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16 * 1024 };
/** Mo has no web sockets: what asks for an upgrade is answered as the plain request it also is, and so is guarded. */
const noUpgrades = { shouldUpgradeCallback: () => false };

/** Travels with `x-mo-client-ip` as `x-mo-guard`, so that the app can tell this file's word from a client's. */
const key = randomBytes(24).toString("base64url");
process.env.MO_GUARD_KEY = key;

const servers = new Set();
const createServer = http.createServer;
http.createServer = (first, second) => {
  const [options, listener] = typeof first === "function" ? [{}, first] : [first, second];
  const server = createServer({ ...options, ...limits, ...noUpgrades }, listener);
  const emit = server.emit.bind(server);
  server.emit = (event, ...args) => (event === "request" ? guard(emit, ...args) : emit(event, ...args));
  server.on("connect", (_request, socket) => refuseSocket(socket, 405));
  server.on("clientError", (error, socket) => refuseSocket(socket, statusOfFault[error.code] ?? 400));
  servers.add(server);
  return server;
};
syncBuiltinESMExports();
drainOnSignal(servers);

const statusOfFault = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_CHUNK_EXTENSIONS_OVERFLOW: 413 };

function guard(emit, request, response) {
  if (request.method === "TRACE") return refuse(request, response, 405);
  if (!/^[/*]/.test(request.url)) return refuse(request, response, 400); // an absolute URL names another host; Mo is nobody's proxy
  if (Number(request.headers["content-length"]) > BODY_MAX) return refuse(request, response, 413);
  const requestId = requestIdOf(request);
  tellClient(request, key, requestId);
  // Before Next, whose own rules by address may still replace one: what it answers past them is dressed all the same.
  for (const [name, value] of Object.entries(everyHeader())) response.setHeader(name, value);
  response.setHeader("X-Request-Id", requestId);
  return emit("request", request, response);
}
