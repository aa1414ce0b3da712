import { call } from "@/lib/http/client";
import type { SentTo } from "@/lib/http/endpoint";
import type { Problem } from "@/lib/http/problem";
import { toLogin } from "@/lib/http/to-login";
import type * as contract from "../contract";
import { keepAnswer, keptAnswer, UNSENT } from "./answers";

export type Patch = Omit<SentTo<typeof contract.changeProfile>, "ifMatch">;

export type Seen = Pick<contract.Profile, "userId" | "rev">;

export type Saved =
  | { readonly ok: true; readonly profile: contract.Profile }
  /** `offline`: the change is kept on the device and sent when there is a connection. */
  | { readonly ok: false; readonly offline: boolean; readonly problem: Problem };

/** Sends named fields against the version seen. Changed elsewhere meanwhile: looks again and applies the same fields once more. */
export async function saveProfile({ userId, rev }: Seen, patch: Patch): Promise<Saved> {
  const first = await send(rev, patch);
  if (first.ok || first.problem.status !== 412) return kept(first, userId, patch);
  const fresh = await call<typeof contract.readProfile>("readProfile", {});
  return kept(fresh.ok ? await send(fresh.value.rev, patch) : fresh, userId, patch);
}

/** Changes made without a connection, oldest values overwritten by newer ones. */
export async function unsentPatch(userId: string): Promise<Patch | null> {
  return ((await keptAnswer(unsentKey(userId)))?.value as Patch | undefined) ?? null;
}

export async function dropUnsent(userId: string): Promise<void> {
  await keepAnswer(unsentKey(userId), null);
}

/** Named by the account: what one lifter left unsent is never sent by another. */
const unsentKey = (userId: string) => `${UNSENT}profile ${userId}`;

async function send(rev: number, patch: Patch): Promise<Saved> {
  const answer = await call<typeof contract.changeProfile>("changeProfile", { ...patch, ifMatch: rev }, { etag: `"${rev}"` });
  return answer.ok ? { ok: true, profile: answer.value } : answer;
}

async function kept(saved: Saved, userId: string, patch: Patch): Promise<Saved> {
  if (saved.ok) return saved;
  if (saved.problem.status === 401) toLogin();
  if (saved.offline) await keepAnswer(unsentKey(userId), { ...(await unsentPatch(userId)), ...patch });
  return saved;
}
