import { randomUUID } from "node:crypto";
import { BlockList, isIP } from "node:net";
import { requestId } from "./front-headers.mjs";

/** Only Mo or Next may say these, whoever the peer is: a proxy passes a client's copy of them on. */
const ours = /^(x-mo-client-ip|x-mo-guard|x-request-id|x-middleware-.*|x-nextjs-data)$/;
const forwarding = /^(x-forwarded-.*|x-real-ip|forwarded)$/;
const proxies = readCidrs(process.env.TRUSTED_PROXY ?? "");

/** Removes what the client may not say and writes `x-mo-client-ip` and the request's id with the guard's key beside them. */
export function tellClient(request, key, requestId) {
  const peer = plainAddress(request.socket.remoteAddress ?? "");
  const isTrusted = isTrustedProxy(peer);
  const client = isTrusted ? forwardedClient(request.headers["x-forwarded-for"]) : undefined;
  const said = { "x-mo-client-ip": client ?? (peer || "unknown"), "x-mo-guard": key, "x-request-id": requestId };
  const kept = [];
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i].toLowerCase();
    if (ours.test(name) || (!isTrusted && forwarding.test(name))) delete request.headers[name];
    else kept.push(request.rawHeaders[i], request.rawHeaders[i + 1]);
  }
  request.rawHeaders.splice(0, request.rawHeaders.length, ...kept, ...Object.entries(said).flat());
  Object.assign(request.headers, said);
}

/** The id a proxy of ours gave this request, if it is fit for a log; a new one else. */
export function requestIdOf(request) {
  const said = request.headers["x-request-id"] ?? "";
  const isTrusted = isTrustedProxy(plainAddress(request.socket.remoteAddress ?? ""));
  return isTrusted && requestId.test(said) ? said : randomUUID();
}

/** The right-most hop that is not a proxy of ours; what stands left of it is the client's own claim. */
function forwardedClient(header = "") {
  const hops = header.split(",").map((hop) => plainAddress(hop.trim()));
  const last = hops.findLastIndex((hop) => !isTrustedProxy(hop));
  return isIP(hops[last] ?? "") ? hops[last] : hops[last + 1]; // not an address: the nearest hop that is
}

function isTrustedProxy(address) {
  return isIP(address) !== 0 && proxies.check(address, `ipv${isIP(address)}`);
}

/** Without port, brackets and zone, and without the IPv6 dress of an IPv4 address. */
function plainAddress(text) {
  const bare = text.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^([\d.]+):\d+$/, "$1");
  return bare.replace(/%.*$/, "").replace(/^::ffff:(?=[\d.]+$)/i, "");
}

function readCidrs(text) {
  const list = new BlockList();
  for (const entry of text.split(",").filter((part) => part.trim())) {
    const [address, bits] = entry.trim().split("/");
    try {
      list.addSubnet(address, Number(bits ?? (isIP(address) === 4 ? 32 : 128)), `ipv${isIP(address)}`);
    } catch {
      console.error("TRUSTED_PROXY has an entry that is neither an address nor a CIDR. Write for example 10.0.0.0/8,::1/128.");
      process.exit(78);
    }
  }
  return list;
}
