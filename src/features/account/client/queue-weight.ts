import type * as body from "@/features/body/contract";
import type { SentTo } from "@/lib/http/endpoint";
import { commit } from "@/lib/offline/store";

type Weight = Pick<SentTo<typeof body.logWeight>, "weightId" | "day" | "weight">;

/** A weigh-in that the queue brings to the server, now or when there is a connection. */
export async function queueWeight(userId: string, weight: Weight): Promise<void> {
  await commit(userId, ({ op }) => op("logWeight", { ...weight, note: null, confirmed: true }));
}
