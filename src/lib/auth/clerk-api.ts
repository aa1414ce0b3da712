import { z } from "zod";
import type { ClerkSetting } from "../config-clerk";
import { AppError } from "../errors";
import { outbound } from "../outbound";

const WAIT_MS = 5_000;

const User = z.object({
  id: z.string().min(1).max(255),
  primary_email_address_id: z.string().nullable(),
  email_addresses: z.array(
    z.object({ id: z.string(), email_address: z.string().max(254), verification: z.object({ status: z.string() }).nullish() }),
  ),
  unsafe_metadata: z.looseObject({}).nullish(),
});

/** Somebody as Clerk knows them: the confirmed address, and what they agreed to on Mo's sign-up page. */
export interface ClerkUser {
  readonly id: string;
  /** Lower case; null while it is not confirmed. */
  readonly email: string | null;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Reads a user in Clerk's own words, or null when it is none. */
export function readUser(said: unknown): ClerkUser | null {
  const { data } = User.safeParse(said);
  if (!data) return null;
  const primary = data.email_addresses.find(({ id }) => id === data.primary_email_address_id);
  const isConfirmed = primary?.verification?.status === "verified";
  return { id: data.id, email: isConfirmed ? primary.email_address.toLowerCase() : null, metadata: data.unsafe_metadata ?? {} };
}

/** What Mo asks of Clerk's backend, each within a time, a size and without redirects. */
export function clerkApi({ secretKey, apiUrl }: Pick<ClerkSetting, "secretKey" | "apiUrl">) {
  const ask = async (method: "GET" | "POST" | "DELETE", path: string) => {
    const headers = { authorization: `Bearer ${secretKey}`, accept: "application/json" };
    try {
      return await outbound(`${apiUrl}/v1${path}`, { method, headers, timeoutMs: WAIT_MS });
    } catch (error) {
      throw unavailable(error);
    }
  };
  const refused = (what: string, status: number) => unavailable(new Error(`Clerk answered ${status} about ${what}`));
  return {
    keys: async () => {
      const { status, text } = await ask("GET", "/jwks");
      if (status !== 200) throw refused("its keys", status);
      return text;
    },
    /** Null when Clerk has no such user. */
    user: async (id: string): Promise<ClerkUser | null> => {
      const { status, text } = await ask("GET", `/users/${encodeURIComponent(id)}`);
      if (status === 404) return null;
      const user = status === 200 ? readUser(parsed(text)) : null;
      if (!user) throw refused("a user", status);
      return user;
    },
    endSession: async (id: string): Promise<void> => {
      const { status } = await ask("POST", `/sessions/${encodeURIComponent(id)}/revoke`);
      if (status !== 200 && status !== 404) throw refused("a session", status);
    },
    /** Who is unknown there is gone. */
    deleteUser: async (id: string): Promise<void> => {
      const { status } = await ask("DELETE", `/users/${encodeURIComponent(id)}`);
      if (status !== 200 && status !== 404) throw refused("a deletion", status);
    },
  };
}
export type ClerkApi = ReturnType<typeof clerkApi>;

function unavailable(cause: unknown): AppError {
  return new AppError("unavailable", "Signing in is not reachable right now. Try again in a moment.", { cause });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
