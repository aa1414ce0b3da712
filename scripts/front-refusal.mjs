import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { requestIdOf } from "./front-client.mjs";
import { everyHeader, refusalHeaders } from "./front-headers.mjs";

/** Answers at once, then reads on for up to 2 s: a client cut off while it sends would see a reset instead of the answer. */
export function refuse(request, response, status) {
  const { body, headers } = refusal(status, requestIdOf(request));
  response.writeHead(status, headers).write(body);
  const end = () => response.end();
  request.once("close", end).resume();
  setTimeout(end, 2_000).unref();
}

/** For a socket without a request: the parser refused it, or it asked for a tunnel. */
export function refuseSocket(socket, status) {
  if (!socket.writable || socket._httpMessage?.headersSent) return socket.destroy();
  const { body, headers } = refusal(status, randomUUID());
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`, () => socket.destroy());
}

function refusal(status, requestId) {
  const title = STATUS_CODES[status];
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
      ...everyHeader(),
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
