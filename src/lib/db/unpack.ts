import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

const BLOCK = 512;

/**
 * Unpacks a gzip'd tar of a data folder into `dir`, a block at a time: PGlite's own way holds the archive, its 40 MB of content
 * and a copy in memory at once. The folder appears whole or not at all, also when the process dies meanwhile.
 */
export async function unpack(archive: string, dir: string): Promise<void> {
  const draft = `${dir}.part`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await pipeline(createReadStream(archive), createGunzip(), (chunks: AsyncIterable<Buffer>) => write(chunks, draft));
  await rename(draft, dir);
}

/** The tar format (POSIX ustar): a header block, then the content filled up to whole blocks. */
async function write(chunks: AsyncIterable<Buffer>, into: string) {
  const source = reader(chunks);
  for (;;) {
    const header = await source.take(BLOCK);
    if (header.length < BLOCK || header[0] === 0) return; // an empty block ends the archive
    const target = path.join(into, text(header, 345, 155), text(header, 0, 100));
    if (!target.startsWith(into)) throw new Error("The database template names a file outside its folder");
    const size = Number.parseInt(text(header, 124, 12), 8) || 0;
    if (text(header, 156, 1) === "5") {
      await mkdir(target, { recursive: true, mode: 0o700 });
      continue;
    }
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const file = await open(target, "w", 0o600);
    try {
      for (let left = size; left > 0; ) {
        const part = await source.some(left);
        if (part.length === 0) throw new Error("The database template ends in the middle of a file");
        await file.writeFile(part);
        left -= part.length;
      }
    } finally {
      await file.close();
    }
    await source.take((BLOCK - (size % BLOCK)) % BLOCK);
  }
}

function text(header: Buffer, from: number, length: number): string {
  const field = header.toString("latin1", from, from + length);
  return field.slice(0, field.includes("\0") ? field.indexOf("\0") : length).trim();
}

/** `take` gives exactly that many bytes (fewer only at the end), `some` what is at hand up to that many. */
function reader(chunks: AsyncIterable<Buffer>) {
  const source = chunks[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const some = async (upTo: number): Promise<Buffer> => {
    if (rest.length === 0) {
      const next = await source.next();
      if (next.done) return rest;
      rest = next.value;
    }
    const part = rest.subarray(0, upTo);
    rest = rest.subarray(part.length);
    return part;
  };
  const take = async (bytes: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (let left = bytes; left > 0; ) {
      const part = await some(left);
      if (part.length === 0) break;
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  };
  return { some, take };
}
