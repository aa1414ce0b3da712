import type { Model } from "./port";

/** No model: the built-in coach answers, and says that it does. */
export function builtInModel(): Model {
  return {
    use: "built-in",
    name: null,
    async *reply() {
      yield { kind: "built-in", cause: "not-configured" };
    },
    draft: async () => ({ cause: "not-configured" }),
  };
}
