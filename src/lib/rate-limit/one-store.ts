import type { Store } from "./shared";

/** One connection for everybody who asks: opened by the first, and anew after it could not be opened or was closed. */
export function oneStore(open: () => Promise<Store>): () => Promise<Store> {
  let opening: Promise<Store> | undefined;
  const opened = async (): Promise<Store> => {
    try {
      const store = await open();
      const close = () => {
        opening = undefined;
        return store.close();
      };
      return { ...store, close };
    } catch (error) {
      opening = undefined;
      throw error;
    }
  };
  return () => {
    opening ??= opened();
    return opening;
  };
}
