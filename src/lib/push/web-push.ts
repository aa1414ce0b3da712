import { AppError } from "../errors";
import { outbound } from "../outbound";
import type { WebPush } from "./port";
import { isPushAddress } from "./push-address";

interface Options {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whom a push service writes to when something is wrong: mailto: or https:. */
  readonly subject: string;
  readonly timeoutMs?: number;
  /** Which addresses may be called; only a test says something else. */
  readonly isAllowed?: (endpoint: string) => boolean;
}

const TEXT_MAX = 1_024;
const GONE = [404, 410];

/** Web push. The package encrypts and signs; the request is Mo's own, within a time and without redirects. */
export function webPush({ publicKey, privateKey, subject, timeoutMs = 10_000, isAllowed = isPushAddress }: Options): WebPush {
  return {
    use: "web-push",
    publicKey,
    async send({ endpoint, keys }, { text, ttlSeconds }) {
      if (!isAllowed(endpoint)) throw new AppError("invalid", "This is not the address of a push service.");
      if (Buffer.byteLength(text) > TEXT_MAX) throw new AppError("invalid", "This message is too long to push.");
      const { generateRequestDetails } = (await import("web-push")).default;
      const { headers, body } = sealed(() =>
        generateRequestDetails({ endpoint, keys }, text, {
          ...{ vapidDetails: { subject, publicKey, privateKey }, TTL: ttlSeconds, contentEncoding: "aes128gcm", urgency: "high" },
        }),
      );
      // How long it is, fetch says by itself.
      const own = Object.entries(headers).filter(([name]) => name.toLowerCase() !== "content-length");
      const sent = Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
      const { status } = await outbound(endpoint, { method: "POST", headers: sent, body: new Uint8Array(body ?? []), timeoutMs });
      if (GONE.includes(status)) return "gone";
      if (status < 200 || status > 299) throw new Error(`The push service answered ${status}`);
      return "sent";
    },
  };
}

/** Keys from outside can be anything; what the package says of them may quote them. */
function sealed<T>(work: () => T): T {
  try {
    return work();
  } catch {
    throw new AppError("invalid", "This device's keys can't be used. Switch notifications off and on again.");
  }
}
