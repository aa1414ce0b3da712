import "server-only";
import { config } from "../lib/config";

/** The component gallery is for development and tests. */
export function designIsOpen(): boolean {
  const { environment } = config();
  return environment === "development" || environment === "test";
}
