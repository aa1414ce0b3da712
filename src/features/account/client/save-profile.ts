import { call } from "@/lib/http/client";
import type { SentTo } from "@/lib/http/endpoint";
import type { Problem } from "@/lib/http/problem";
import type * as contract from "../contract";
import { keepAnswer, keptAnswer } from "./answers";
import { toLogin } from "./to-login";

export type Patch = Omit<SentTo<typeof contract.changeProfile>, "ifMatch">;

export type Saved =
  | { readonly ok: true; readonly profile: contract.Profile }
  /** `offline`: the change is kept on the device and sent when there is a connection. */
  | { readonly ok: false; readonly offline: boolean; readonly problem: Problem };

/** Sends named fields against the version seen. Changed elsewhere meanwhile: looks again and applies the same fields once more. */
export async function saveProfile(rev: number, patch: Patch): Promise<Saved> {
  const first = await send(rev, patch);
  if (first.ok || first.problem.status !== 412) return kept(first, patch);
  const fresh = await call<typeof contract.readProfile>("readProfile", {});
  return kept(fresh.ok ? await send(fresh.value.rev, patch) : fresh, patch);
}

/** Changes made without a connection, oldest values overwritten by newer ones. */
export async function unsentPatch(): Promise<Patch | null> {
  return ((await keptAnswer(UNSENT))?.value as Patch | undefined) ?? null;
}

export async function dropUnsent(): Promise<void> {
  await keepAnswer(UNSENT, null);
}

const UNSENT = "unsent profile";

async function send(rev: number, patch: Patch): Promise<Saved> {
  const answer = await call<typeof contract.changeProfile>("changeProfile", { ...patch, ifMatch: rev }, { etag: `"${rev}"` });
  return answer.ok ? { ok: true, profile: answer.value } : answer;
}

async function kept(saved: Saved, patch: Patch): Promise<Saved> {
  if (saved.ok) return saved;
  if (saved.problem.status === 401) toLogin();
  if (saved.offline) await keepAnswer(UNSENT, { ...(await unsentPatch()), ...patch });
  return saved;
}
