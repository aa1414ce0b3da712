import { useCallback, useEffect, useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { type Answer, callAt } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import type * as contract from "../../contract";

export type SignInMethod = OutputOf<typeof contract.listSignInMethods>["items"][number];

export interface Methods {
  /** Null until the server has answered, and without a connection. */
  readonly items: readonly SignInMethod[] | null;
  /** The last look at the server failed. */
  readonly failure: Failure | null;
  readonly reload: () => void;
}

type Failure = Extract<Answer<unknown>, { readonly ok: false }>;

/** The ways this lifter can sign in. Nothing is kept on the device: they are changed with a connection only. */
export function useSignInMethods(): Methods {
  const [items, setItems] = useState<Methods["items"]>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn asks again
  useEffect(() => {
    let isHere = true;
    void callAt<typeof contract.listSignInMethods>(rareEndpoints.listSignInMethods, {}).then((answer) => {
      if (!isHere) return;
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setItems(answer.value.items);
    });
    return () => {
      isHere = false;
    };
  }, [turn]);
  return { items, failure, reload: useCallback(() => setTurn((was) => was + 1), []) };
}
