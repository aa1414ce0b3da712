/** The address of every page, with a name in brackets for what differs from one to the next. A test compares it with src/app. */
export const ROUTE_PATTERNS = [
  ...(["/", "/pricing", "/coaches", "/help", "/privacy", "/terms", "/training-science"] as const),
  ...(["/exercises", "/exercises/mine", "/exercises/[slug]", "/programs", "/programs/[slug]"] as const),
  ...(["/login", "/signup", "/forgot-password", "/reset-password", "/onboarding"] as const),
  ...(["/dashboard", "/plan", "/body", "/progress", "/workout", "/workout/[id]", "/history", "/history/[id]"] as const),
  ...(["/settings", "/settings/account", "/settings/appearance", "/settings/coach", "/settings/data"] as const),
  ...(["/settings/equipment", "/settings/profile", "/settings/subscription", "/settings/training"] as const),
  ...(["/settings/units", "/settings/workout", "/design", "/dev/inbox", "/dev/mails"] as const),
  "/[unknown]",
] as const;

export type RoutePattern = (typeof ROUTE_PATTERNS)[number];

const FILLED = ROUTE_PATTERNS.filter((pattern) => pattern.includes("[") && pattern !== "/[unknown]").map(
  (pattern) => [new RegExp(`^${pattern.replace(/\[\w+\]/g, "[^/]+")}$`), pattern] as const,
);

/**
 * What may be said outside of where somebody was: the pattern of a page, never an id, a slug, a query or what was typed. A path
 * that is no page of Mo is `/[unknown]`.
 */
export function routePattern(path: string): RoutePattern {
  const bare = path.replace(/[?#].*$/s, "").replace(/(.)\/+$/, "$1");
  return ROUTE_PATTERNS.find((pattern) => pattern === bare) ?? FILLED.find(([shape]) => shape.test(bare))?.[1] ?? "/[unknown]";
}
