import { describe, expect, test } from "vitest";
import { newId } from "../ids";
import { openKeys } from "../keys";
import type { Store } from "./port";
import { sealedFiles } from "./sealed-files";

interface Kept {
  readonly open: () => Store;
  /** Every byte that came to the store. */
  readonly stored: () => Promise<readonly Buffer[]>;
}

const ring = (...ids: string[]) => ids.map((id) => `${id}:${Buffer.alloc(32, id).toString("base64")}`).join(",");
const keysOf = (...ids: string[]) => openKeys(Buffer.alloc(32, 1).toString("base64"), ring(...ids));
const archive = (owner: string) => `exports/${owner}/${newId()}`;
const photo = (owner: string, size: 1600 | 400 = 1600, id = newId()) => `users/${owner}/photos/${id}-${size}.webp`;

/** What every store promises behind Mo's seal. */
export function blobContract(name: string, { open, stored }: Kept): void {
  describe(`${name} keeps the promise of a store:`, { timeout: 60_000 }, () => {
    const files = () => sealedFiles(open(), keysOf("a"));

    test("what was put is there, byte for byte, and only there", async () => {
      const owner = newId();
      const id = newId();
      const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256));
      await files().put(photo(owner, 1600, id), bytes);
      await files().put(photo(owner, 400, id), Buffer.from("small"));
      await files().put(archive(owner), Buffer.alloc(0));
      expect(Buffer.from((await files().open(photo(owner, 1600, id))) ?? [])).toEqual(bytes);
      expect(Buffer.from((await files().open(photo(owner, 400, id))) ?? [])).toEqual(Buffer.from("small"));
      expect(await files().open(photo(owner))).toBeNull();
      expect(await files().open(photo(newId(), 1600, id))).toBeNull();
    });

    test("the same key again replaces", async () => {
      const key = archive(newId());
      for (const text of ["first", "second"]) await files().put(key, Buffer.from(text));
      expect(String(await files().open(key))).toBe("second");
    });

    test("the store holds nothing that anybody could read", async () => {
      await files().put(archive(newId()), Buffer.from("82.5 kg on the bench ".repeat(20)));
      const all = await stored();
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter((bytes) => bytes.includes("82.5") || bytes.includes("bench"))).toEqual([]);
      expect(all.at(-1)?.subarray(0, 5).toString("latin1")).toBe("v1.a.");
    });

    test("a new key opens what an old one sealed, another ring does not", async () => {
      const key = archive(newId());
      await files().put(key, Buffer.from("kept"));
      expect(String(await sealedFiles(open(), keysOf("b", "a")).open(key))).toBe("kept");
      await expect(sealedFiles(open(), keysOf("b")).open(key)).rejects.toThrow("unknown key");
    });

    test("a file laid in another's place does not open", async () => {
      const [mine, yours] = [archive(newId()), archive(newId())];
      await files().put(mine, Buffer.from("mine"));
      const sealed = await open().open(mine);
      await open().put(yours, sealed ?? Buffer.alloc(0));
      await expect(files().open(yours)).rejects.toThrow();
    });

    test("a folder goes with all that is below it, and nothing beside it", async () => {
      const [gone, stays] = [newId(), newId()];
      const keys = [photo(gone), photo(gone, 400)];
      for (const key of [...keys, photo(stays), archive(gone)]) await files().put(key, Buffer.from("x"));
      const neighbour = photo(stays);
      await files().put(neighbour, Buffer.from("x"));
      expect(await files().remove(`users/${gone}/`)).toBe(2);
      for (const key of keys) expect(await files().open(key)).toBeNull();
      expect(await files().open(neighbour)).not.toBeNull();
      expect(await files().remove(`users/${gone}/`)).toBe(0);
      expect(await files().remove(`exports/${gone}/`)).toBe(1);
    });

    test("one archive goes, and the others of its lifter stay", async () => {
      const owner = newId();
      const [gone, stays] = [archive(owner), archive(owner)];
      for (const key of [gone, stays]) await files().put(key, Buffer.from("x"));
      expect(await files().remove(gone)).toBe(1);
      expect(await files().remove(gone)).toBe(0);
      expect([await files().open(gone), String(await files().open(stays))]).toEqual([null, "x"]);
    });

    test.each([
      "",
      "/",
      "users/",
      `users/${newId()}`,
      `users/${newId()}/photos/`,
      "users/../",
      `exports/${newId()}/../`,
      `exports/${newId()}/${newId().slice(1)}`,
    ])("%j is no lifter's folder", async (prefix) => {
      await expect(files().remove(prefix)).rejects.toThrow("Not the folder");
    });

    test.each([
      "",
      "x",
      `users/${newId()}/photos/x-1600.webp`,
      `users/${newId()}/photos/${newId()}-800.webp`,
      `users/${newId()}/photos/../../${newId()}`,
      `exports/${newId()}/${newId()}/x`,
      `/exports/${newId()}/${newId()}`,
      `exports/${newId().toUpperCase()}/${newId()}`,
      `exports/${newId()}/${newId()}\n`,
    ])("%j is no key", async (key) => {
      await expect(files().put(key, Buffer.from("x"))).rejects.toThrow("Not a key");
      await expect(files().open(key)).rejects.toThrow("Not a key");
    });
  });
}
