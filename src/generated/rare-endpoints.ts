/** The same for what one screen asks for, or none; that screen brings it along. Made by `pnpm generate`; a test compares it with the contracts. */
export const rareEndpoints = {
  deleteAccount: ["DELETE", "/users/me"],
  exportAccount: ["GET", "/users/me/export"],
  keepAccount: ["POST", "/users/me/keep"],
  listPrograms: ["GET", "/programs"],
  openCheckout: ["POST", "/billing/checkout"],
  openPortal: ["POST", "/billing/portal"],
  readExercise: ["GET", "/exercises/:exerciseId"],
  readOpenapi: ["GET", "/openapi.json"],
  readPricing: ["GET", "/billing/price"],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
