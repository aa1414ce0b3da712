import type { Keys } from "../keys";
import { checkedPrefix, ownerOf } from "./file-key";
import type { Files, Store } from "./port";

/**
 * A store behind a seal: bytes are encrypted with the key ring before they leave and bound to their key, so that a leaked
 * address yields nothing and a file copied to another lifter's place does not open.
 */
export function sealedFiles(store: Store, keys: Pick<Keys, "sealBytes" | "openBytes">): Files {
  const place = (key: string) => ({ table: "files", column: "bytes", row: key, user: ownerOf(key) });
  return {
    use: store.use,
    put: async (key, bytes) => store.put(key, keys.sealBytes(bytes, place(key))),
    async open(key) {
      const at = place(key);
      const sealed = await store.open(key);
      return sealed === null ? null : keys.openBytes(sealed, at);
    },
    remove: async (prefix) => store.remove(checkedPrefix(prefix)),
  };
}
