import { ConfigError, readConfig } from "../../src/lib/config";

/** What stands in the way of a start with these variables; empty when nothing does. */
export function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
