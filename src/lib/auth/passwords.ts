import { hash, verify } from "@node-rs/argon2";

/** Argon2id: 19 MiB, two passes, one lane (security specification 9). */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

export async function checkPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password).catch(() => false);
}

/** Takes as long as checking a password: an unknown or delayed account must answer no faster. */
export async function pretendToCheck(password: string): Promise<void> {
  await hashPassword(password);
}
