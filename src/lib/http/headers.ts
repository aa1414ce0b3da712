import list from "./header-list.json";

/**
 * Headers of every response (security specification 2.1). The values stand in header-list.json, because the guard in front
 * (scripts/front-headers.mjs) reads them without a compiler; next.config.ts, the proxy and the API take them from here.
 * The list is not called headers.json: Next's loader of next.config.ts would take that for this file.
 */
export type HeaderList = readonly (readonly [name: string, value: string])[];

export const SECURITY_HEADERS: HeaderList = Object.entries(list.every);

/** Neither JSON nor a file is a page: nothing in it may load, run or be framed. */
export const FILE_HEADERS: HeaderList = Object.entries(list.file);

/** Of everything signed in and of every error: no cache keeps it. */
export const UNKEPT_HEADERS: HeaderList = Object.entries(list.unkept);

export const API_HEADERS: HeaderList = [...FILE_HEADERS, ...UNKEPT_HEADERS];

/** How far Strict-Transport-Security reaches: `full` takes the subdomains along, which are not ours to force on a private host. */
export type Hsts = "full" | "host";

/** Strict-Transport-Security for an app at this address; none over plain http, where browsers ignore it anyway. */
export function hstsHeaders(appUrl: string, hsts: Hsts): HeaderList {
  return appUrl.startsWith("https:") ? [["Strict-Transport-Security", list.hsts[hsts]]] : [];
}

/** Headers of an answer of the API, with its own added; of two of one name both stand. */
export function apiHeaders(own: HeaderList = []): Headers {
  return new Headers([...API_HEADERS, ...own] as [string, string][]);
}

/** Writes what is not there yet: an answer's own stricter word stands. */
export function dress(headers: Headers, ...lists: readonly HeaderList[]): void {
  for (const [name, value] of lists.flat()) if (!headers.has(name)) headers.set(name, value);
}

/** A request id that may be kept: short, and nothing in it that a log or a header chokes on. */
export const REQUEST_ID = new RegExp(list.requestId);

/** True for a file outside the API that Next serves by itself; what headers it carries stands in `headerRules`. */
export function isFile(pathname: string): boolean {
  return FILES.some((source) => {
    const folder = source.replace(/:path\*$/, "");
    return folder === source ? pathname === source : pathname.startsWith(folder);
  });
}

interface Rule {
  readonly source: string;
  readonly headers: HeaderList;
}

/** Files outside the API. Each of them may be opened by itself, none is a page. */
const FILES = [
  // Also what is not there, such as the image optimizer: its 404 is a page, and the proxy, which gives pages their policy, never sees it.
  "/_next/:path*",
  "/icons/:path*",
  "/icon.svg",
  "/apple-icon.png",
  "/favicon.ico",
  "/social/:path*",
  "/social.png",
  "/theme.js",
  "/tt.js",
  "/manifest.webmanifest",
  "/robots.txt",
  "/sitemap.xml",
  "/.well-known/security.txt",
];

/** Pictures that other sites show: a preview of a link, an icon in a list of apps. */
const SHOWN_ELSEWHERE = ["/icons/:path*", "/icon.svg", "/apple-icon.png", "/favicon.ico", "/social/:path*", "/social.png"];

/** What Next sends by itself, by address; of two rules on one header the later counts. `hsts` where the build knows the host. */
export function headerRules(hsts: HeaderList): readonly Rule[] {
  return [
    { source: "/:path*", headers: [...SECURITY_HEADERS, ...hsts] },
    ...["/api/:path*", ...FILES].map((source) => ({ source, headers: FILE_HEADERS })),
    ...SHOWN_ELSEWHERE.map((source) => ({ source, headers: [["Cross-Origin-Resource-Policy", "cross-origin"]] as const })),
  ];
}
