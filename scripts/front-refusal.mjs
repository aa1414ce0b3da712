import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";

const isHttps = process.env.NEXT_PUBLIC_APP_URL?.trim().startsWith("https:");
const hsts = `max-age=63072000${process.env.MO_HSTS?.trim() === "full" ? "; includeSubDomains; preload" : ""}`;

/** security.md 2.1. The same list as src/lib/http/headers.ts, held equal by a test: this file must run without a compiler. */
export const refusalHeaders = {
  "X-DNS-Prefetch-Control": "on",
  ...(isHttps && { "Strict-Transport-Security": hsts }),
  "X-Frame-Options": "DENY",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), screen-wake-lock=(self), publickey-credentials-get=(self), publickey-credentials-create=(self)",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Origin-Agent-Cluster": "?1",
  "X-Permitted-Cross-Domain-Policies": "none",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cache-Control": "private, no-store",
};

/** Answers at once, then reads on for up to 2 s: a client cut off while it sends would see a reset instead of the answer. */
export function refuse(request, response, status) {
  const { body, headers } = refusal(status);
  response.writeHead(status, headers).write(body);
  const end = () => response.end();
  request.once("close", end).resume();
  setTimeout(end, 2_000).unref();
}

/** For a socket without a request: the parser refused it, or it asked for a tunnel. */
export function refuseSocket(socket, status) {
  if (!socket.writable || socket._httpMessage?.headersSent) return socket.destroy();
  const { body, headers } = refusal(status);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`, () => socket.destroy());
}

function refusal(status) {
  const title = STATUS_CODES[status];
  const requestId = randomUUID();
  const body = JSON.stringify({
    type: "urn:mo:problem:invalid",
    title,
    status,
    detail: details[status],
    code: "invalid",
    requestId,
  });
  const about = {
    "Content-Type": "application/problem+json",
    "Content-Length": Buffer.byteLength(body),
    "X-Request-Id": requestId,
  };
  return {
    body,
    headers: {
      ...refusalHeaders,
      ...about,
      ...(status === 405 && { Allow: "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS" }),
      Connection: "close",
    },
  };
}

const details = {
  400: "Mo could not read this request.",
  405: "Mo does not answer this method.",
  408: "The request took too long to arrive.",
  413: "This is larger than the 4 MB that Mo accepts.",
  431: "The headers of this request are larger than the 16 KB that Mo accepts.",
};
