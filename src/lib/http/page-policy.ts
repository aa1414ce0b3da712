/** Which inline scripts the prerendered pages carry: an entry of `pages` points into `hashes`. Filled by scripts/build.mjs. */
export interface ScriptTable {
  readonly hashes: readonly string[];
  readonly pages: Readonly<Record<string, readonly number[]>>;
}

export interface PagePolicy {
  readonly policy: string;
  /** For the page's own inline scripts; null where the page was made at build and its scripts are known by their hashes. */
  readonly nonce: string | null;
}

interface Site {
  readonly appUrl: string;
  /** Where Clerk's screens come from, if it keeps the sign-in: a weaker policy, and only then (security specification 3.6). */
  readonly clerkHost?: string | null;
  /** The origin to which pages may send counts, where PostHog is configured. */
  readonly posthog?: string | null;
}

/** Pages that stand in for others, so they count everywhere: no such page, and something broke. */
const STAND_INS = ["/_not-found", "/_global-error"];

/**
 * The content security policy of the page at this path (security specification 3). A page of the build is known by the hashes
 * of its scripts and stays a file; any other is rendered with the nonce. `upgrade-insecure-requests` is said over https only:
 * an instance on plain http would lose its own scripts.
 */
export function pagePolicy(table: ScriptTable, pathname: string, nonce: string, site: Site): PagePolicy {
  const own = hashesOf(table, decoded(pathname));
  const known = own ?? STAND_INS.flatMap((name) => hashesOf(table, name) ?? []);
  const { appUrl, clerkHost = null, posthog = null } = site;
  const clerk = clerkHost === null ? "" : ` https://${clerkHost} https://challenges.cloudflare.com`;
  const scripts = ["'self'", ...(own ? [] : [`'nonce-${nonce}'`]), ...new Set(known)];
  const directives = [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}${clerk}`,
    `style-src 'self'${clerk && " 'unsafe-inline'"}`,
    `img-src 'self' blob: data:${clerk && " https://img.clerk.com"}`,
    "font-src 'self'",
    `connect-src 'self'${clerk}${posthog === null ? "" : ` ${posthog}`}`,
    "media-src 'self' blob:",
    `worker-src 'self'${clerk && " blob:"}`,
    "manifest-src 'self'",
    "form-action 'self'",
    clerk ? `frame-src${clerk}` : "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    // Clerk's script sets addresses of scripts itself, on every page where its session is kept alive.
    ...(clerk ? [] : ["require-trusted-types-for 'script'", "trusted-types default nextjs nextjs#bundler"]),
    ...(appUrl.startsWith("https:") ? ["upgrade-insecure-requests"] : []),
    "report-to csp",
    `report-uri ${REPORTS}`,
  ];
  return { policy: directives.join("; "), nonce: own ? null : nonce };
}

/** Where browsers report what a policy stopped. */
export const REPORTS = "/api/csp-report";

function hashesOf({ hashes, pages }: ScriptTable, page: string): string[] | null {
  return pages[page]?.map((at) => `'${hashes[at]}'`) ?? null;
}

/** Next finds a page by its decoded address. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
