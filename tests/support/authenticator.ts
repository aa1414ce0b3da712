import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
}

interface Lies {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** The device did not look who holds it. */
  readonly isUnseen?: boolean;
  readonly count?: number;
  readonly isForged?: boolean;
}

/** A device that holds one passkey: makes it, and signs with it. What it says can be made wrong. */
export function newAuthenticator(origin: string) {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  let uses = 0;
  const clientData = (type: string, { challenge }: Options, lies: Lies) =>
    Buffer.from(
      JSON.stringify({ type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? origin, crossOrigin: false }),
    );
  const head = (rpId: string, flags: number, count: number) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    return Buffer.concat([createHash("sha256").update(rpId).digest(), Buffer.from([flags]), counter]);
  };
  return {
    create(options: Options, lies: Lies = {}) {
      const rpId = lies.rpId ?? options.rp?.id ?? "";
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const authData = Buffer.concat([
        head(rpId, lies.isUnseen ? 0x41 : 0x45, 0),
        Buffer.alloc(16),
        length,
        id,
        coseKey(pair.publicKey.export({ format: "jwk" })),
      ]);
      const attestation = map([
        [text("fmt"), text("none")],
        [text("attStmt"), map([])],
        [text("authData"), bytes(authData)],
      ]);
      const response = {
        clientDataJSON: clientData("webauthn.create", options, lies).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      };
      return credential(id, response);
    },
    use(options: Options, lies: Lies = {}) {
      const client = clientData("webauthn.get", options, lies);
      const authData = head(lies.rpId ?? options.rpId ?? "", lies.isUnseen ? 0x01 : 0x05, lies.count ?? ++uses);
      const signed = Buffer.concat([authData, createHash("sha256").update(client).digest()]);
      return credential(id, {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: authData.toString("base64url"),
        signature: sign("sha256", signed, lies.isForged ? stranger.privateKey : pair.privateKey).toString("base64url"),
      });
    },
  };
}

function credential(id: Buffer, response: object) {
  const name = id.toString("base64url");
  return { id: name, rawId: name, type: "public-key", response, clientExtensionResults: {}, authenticatorAttachment: "platform" };
}

/** The public key in the form authenticators write it: COSE, ES256 on P-256. */
function coseKey({ x = "", y = "" }: { readonly x?: string; readonly y?: string }): Buffer {
  return map([
    [number(1), number(2)],
    [number(3), number(-7)],
    [number(-1), number(1)],
    [number(-2), bytes(Buffer.from(x, "base64url"))],
    [number(-3), bytes(Buffer.from(y, "base64url"))],
  ]);
}

/* As much of CBOR as the above needs. */
function item(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 0xff]);
}
const number = (n: number) => (n < 0 ? item(1, -1 - n) : item(0, n));
const bytes = (value: Buffer) => Buffer.concat([item(2, value.length), value]);
const text = (value: string) => Buffer.concat([item(3, Buffer.byteLength(value)), Buffer.from(value)]);
const map = (entries: readonly (readonly [Buffer, Buffer])[]) => Buffer.concat([item(5, entries.length), ...entries.flat()]);
