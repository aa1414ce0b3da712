import { useCallback, useEffect, useState } from "react";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { type Answer, callAt } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import type * as contract from "../../contract";

type Page = OutputOf<typeof contract.listSecurityEvents>;
type Failure = Extract<Answer<Page>, { readonly ok: false }>;

const FIRST = 10;
const NEXT = 30;

export interface SecurityLog {
  /** Null until the first page is here. */
  readonly items: Page["items"] | null;
  readonly failure: Failure | null;
  readonly hasMore: boolean;
  readonly busy: boolean;
  /** Asks for the first page again where there is none, else for the next one. */
  readonly more: () => void;
}

/** The lifter's security events by pages. Nothing of them is kept on the device. */
export function useSecurityLog(): SecurityLog {
  const [seen, setSeen] = useState<Page | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const more = useCallback(async () => {
    setBusy(true);
    const place = seen?.nextCursor ? { cursor: seen.nextCursor, limit: NEXT } : { limit: FIRST };
    const answer = await callAt<typeof contract.listSecurityEvents>(rareEndpoints.listSecurityEvents, place);
    setBusy(false);
    setFailure(answer.ok ? null : answer);
    if (answer.ok) setSeen({ ...answer.value, items: [...(seen?.items ?? []), ...answer.value.items] });
  }, [seen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page is asked for once, by itself
  useEffect(() => void more(), []);
  return { items: seen?.items ?? null, failure, hasMore: seen?.nextCursor != null, busy, more: () => void more() };
}
