/** Headers of every response; next.config.ts, the proxy and the API use this one list (security specification 2.1). */
export const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ["X-DNS-Prefetch-Control", "on"],
  ["X-Frame-Options", "DENY"],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  [
    "Permissions-Policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), screen-wake-lock=(self), publickey-credentials-get=(self), publickey-credentials-create=(self)",
  ],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Origin-Agent-Cluster", "?1"],
  ["X-Permitted-Cross-Domain-Policies", "none"],
];

/** JSON is never a page: nothing in it may load, run or be framed. */
export const API_HEADERS: readonly (readonly [string, string])[] = [
  ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox"],
  ["Cache-Control", "private, no-store"],
];
