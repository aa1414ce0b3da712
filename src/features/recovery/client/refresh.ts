import { call } from "@/lib/http/client";
import { answerKey } from "@/lib/offline/kept-answers";
import { writeValue } from "@/lib/offline/store";

/** What a deload or a freeze changes at once, on whichever screen it is shown. */
const CHANGED = ["readRecovery", "readToday", "readBoard"] as const;

/** Fetches the answers anew and keeps them, so that the next workout starts from them. */
export async function refresh(userId: string): Promise<void> {
  await Promise.all(
    CHANGED.map(async (id) => {
      const answer = await call(id, {} as never);
      if (!answer.ok) return;
      const now = Date.now();
      await writeValue(userId, answerKey(id, {}), { value: answer.value, at: now, touched: now });
    }),
  );
}
