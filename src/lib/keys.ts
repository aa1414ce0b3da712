import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** Where a sealed value lives. Bound into the ciphertext: a value copied to another row does not open. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly row: string;
  readonly user: string;
}

export interface Keys {
  /** AES-256-GCM text `v1.<key id>.<iv>.<ciphertext and tag>`. */
  seal(value: string, place: SealedPlace): string;
  /** Throws when the value was tampered with, moved, or sealed with an unknown key. */
  open(sealed: string, place: SealedPlace): string;
  /** The same for a file: `v1.<key id>.` and then iv, ciphertext and tag as bytes. */
  sealBytes(value: Uint8Array, place: SealedPlace): Buffer;
  openBytes(sealed: Uint8Array, place: SealedPlace): Buffer;
  /** Names of the keys in the ring, the sealing one first. */
  readonly ids: readonly string[];
  /** A stable pseudonym for logs and limits; `purpose` separates the uses. */
  pseudonym(purpose: string, value: string): string;
  /** A derived secret for one use (sessions, cursors, links). */
  derive(purpose: string): string;
}

export function openKeys(secret: string, ring: string): Keys {
  const problem = keyRingProblem(ring);
  const keys = readRing(ring);
  const first = keys[0];
  if (problem || !first) throw new Error(`MO_DATA_KEYS ${problem}`);
  const derive = (purpose: string) => Buffer.from(hkdfSync("sha256", Buffer.from(secret, "base64"), "mo", purpose, 32));
  return {
    ids: keys.map(({ id }) => id),
    seal(value, place) {
      const { iv, body } = encrypted(first.key, Buffer.from(value, "utf8"), place);
      return `v1.${first.id}.${iv.toString("base64url")}.${body.toString("base64url")}`;
    },
    open(sealed, place) {
      const [version, id, iv, body] = sealed.split(".");
      const key = keys.find((candidate) => candidate.id === id)?.key;
      if (version !== "v1" || !key || !iv || !body) throw new Error("A sealed value names an unknown key or version");
      return decrypted(key, Buffer.from(iv, "base64url"), Buffer.from(body, "base64url"), place).toString("utf8");
    },
    sealBytes(value, place) {
      const { iv, body } = encrypted(first.key, value, place);
      return Buffer.concat([Buffer.from(`v1.${first.id}.`, "latin1"), iv, body]);
    },
    openBytes(sealed, place) {
      const bytes = Buffer.from(sealed);
      const [head, id] = /^v1\.([A-Za-z0-9_-]+)\./.exec(bytes.toString("latin1", 0, HEAD_MAX)) ?? [];
      const key = keys.find((candidate) => candidate.id === id)?.key;
      if (!head || !key || bytes.length < head.length + 28) throw new Error("A sealed file names an unknown key or version");
      return decrypted(key, bytes.subarray(head.length, head.length + 12), bytes.subarray(head.length + 12), place);
    },
    pseudonym: (purpose, value) =>
      createHmac("sha256", derive(`pseudonym:${purpose}`))
        .update(value)
        .digest("base64url")
        .slice(0, 22),
    derive: (purpose) => derive(purpose).toString("base64"),
  };
}

const HEAD_MAX = 200;

function encrypted(key: Buffer, value: Uint8Array, place: SealedPlace): { readonly iv: Buffer; readonly body: Buffer } {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(aad(place));
  return { iv, body: Buffer.concat([cipher.update(value), cipher.final(), cipher.getAuthTag()]) };
}

function decrypted(key: Buffer, iv: Buffer, body: Buffer, place: SealedPlace): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, iv).setAAD(aad(place));
  decipher.setAuthTag(body.subarray(-16));
  return Buffer.concat([decipher.update(body.subarray(0, -16)), decipher.final()]);
}

/** SHA-256 in hex: how session tokens and codes are stored. */
export function sha256(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}

/** Compares two secrets in a time that tells nothing about either. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
}

/** What is wrong with a key ring, without quoting it, or null. */
export function keyRingProblem(ring: string): string | null {
  const keys = readRing(ring);
  if (keys.some(({ id, key }) => !/^[A-Za-z0-9_-]+$/.test(id) || key.length !== 32))
    return "must be id:base64 of 32 bytes, comma-separated";
  return new Set(keys.map(({ id }) => id)).size < keys.length ? "names a key twice" : null;
}

function readRing(ring: string) {
  return ring.split(",").map((entry) => {
    const [id = "", base64 = ""] = entry.trim().split(/:(.*)/s);
    return { id, key: Buffer.from(base64, "base64") };
  });
}

function aad({ table, column, row, user }: SealedPlace): Buffer {
  return Buffer.from(`${table}\n${column}\n${row}\n${user}`, "utf8");
}
