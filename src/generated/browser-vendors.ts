/** What of vendors the pages of this build may load; null is in no file of it. Made by `pnpm generate`. */
export const loadReports: (() => Promise<typeof import("../lib/reporting/sentry-browser")>) | null = null;

export const loadCounts: (() => Promise<typeof import("../lib/analytics/posthog-browser")>) | null = null;

export const loadInsights: (() => Promise<typeof import("../lib/analytics/vercel-browser")>) | null = null;
