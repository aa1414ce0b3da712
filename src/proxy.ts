import { type NextRequest, NextResponse } from "next/server";
import table from "./generated/csp-table.json";
import { endpoints } from "./generated/endpoints";
import { queuedEndpoints } from "./generated/queued-endpoints";
import { rareEndpoints } from "./generated/rare-endpoints";
import { type Config, config as instance } from "./lib/config";
import { isDevServer } from "./lib/config-dev";
import { API_HEADERS, dress, hstsHeaders, isFile, SECURITY_HEADERS, UNKEPT_HEADERS } from "./lib/http/headers";
import { allowOf, methodNotAllowed } from "./lib/http/methods";
import { pagePolicy, REPORTS } from "./lib/http/page-policy";
import { toProblem } from "./lib/http/problem";
import { requestIdOf } from "./lib/http/request-id";

/** Mo's own, and Clerk's where it keeps the sign-in. */
const SESSIONS = ["__Host-mo_session", "mo_session", "__session"];

const APP = /^\/(dashboard|workout|history|progress|body|plan|settings|onboarding|exercises\/mine)(\/|$)/;

/**
 * Redirects and plain refusals before anything renders; never the authority on access (each use-case is).
 * Whether a cookie is there decides where a page request goes, nothing more.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const isApi = pathname.startsWith("/api/");
  const answer = refuseHost(request) ?? (isApi ? refuseMethod(request) : redirectPage(request));
  if (answer) return dressed(answer, request);
  const next = isApi || isFile(pathname) ? NextResponse.next() : page(request);
  // The pages of a signed-in lifter; what the API may leave in a cache is its own to say, and next.config.ts adds the rest.
  if (APP.test(pathname)) dress(next.headers, UNKEPT_HEADERS);
  return next;
}

/**
 * On to a page, with its policy. Next reads the nonce of a page it renders from the request's own policy, so that header is
 * always ours: a client must not choose it. The development server runs scripts that no policy could name, and has none.
 */
function page(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.delete("Content-Security-Policy");
  headers.delete("Content-Security-Policy-Report-Only");
  if (isDevServer()) return NextResponse.next({ request: { headers } });
  const { policy, nonce } = pagePolicy(table, request.nextUrl.pathname, newNonce(), siteOf(instance()));
  if (nonce) headers.set("Content-Security-Policy", policy);
  const next = NextResponse.next({ request: { headers } });
  next.headers.set("Content-Security-Policy", policy);
  next.headers.set("Reporting-Endpoints", `csp="${REPORTS}"`);
  return next;
}

function siteOf({ appUrl, auth, analytics }: Config) {
  const posthog = analytics.use === "posthog" ? new URL(analytics.host).origin : null;
  return { appUrl, clerkHost: auth.use === "clerk" ? auth.frontendHost : null, posthog };
}

function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
}

/** An answer that Next's own list might miss on some hosts carries everything itself. */
function dressed(answer: NextResponse, request: NextRequest): NextResponse {
  const { appUrl, hsts } = instance();
  dress(answer.headers, SECURITY_HEADERS, API_HEADERS, hstsHeaders(appUrl, hsts));
  if (!answer.headers.has("X-Request-Id")) answer.headers.set("X-Request-Id", requestIdOf(request.headers));
  return answer;
}

function redirectPage(request: NextRequest): NextResponse | null {
  const { pathname } = request.nextUrl;
  const signedIn = SESSIONS.some((name) => request.cookies.has(name));
  if (pathname === "/" && signedIn) return NextResponse.redirect(new URL("/dashboard", request.url));
  if (!APP.test(pathname) || signedIn) return null;
  const login = new URL("/login", request.url);
  login.searchParams.set("next", pathname);
  return NextResponse.redirect(login);
}

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Mo answers at its own address only; another name of this machine is sent there, any other host is told. */
function refuseHost(request: NextRequest): NextResponse | null {
  const app = new URL(instance().appUrl);
  const host = request.headers.get("host") ?? "";
  if (host === app.host || /^\/api\/(health|ready|live)$/.test(request.nextUrl.pathname)) return null;
  const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  if (asked && LOOPBACK.includes(app.hostname) && LOOPBACK.includes(asked.hostname))
    return NextResponse.redirect(new URL(request.nextUrl.pathname + request.nextUrl.search, app), 307);
  const text = `This Mo is served at ${app.origin}. To use ${host.slice(0, 100)}, set NEXT_PUBLIC_APP_URL and restart.`;
  return new NextResponse(text, { status: 421, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

const ROUTES = [
  ...Object.values({ ...endpoints, ...queuedEndpoints, ...rareEndpoints }).map(([method, path]) => ({
    method,
    shape: new RegExp(`^/api/v1${path.replace(/:\w+/g, "[^/]+")}$`),
  })),
  { method: "POST", shape: /^\/api\/(csp-report|monitoring|ops\/[^/]+)$/ },
  { method: "GET", shape: /^\/api\/(health|ready|live|metrics|cron\/[^/]+|dev\/mails\/[^/]+|demo\/[^/]+)$/ },
];

/** A wrong method on a known path is told which ones there are. */
function refuseMethod(request: NextRequest): NextResponse | null {
  const here = ROUTES.filter(({ shape }) => shape.test(request.nextUrl.pathname));
  if (here.length === 0) return null;
  const allowed = allowOf(here.map(({ method }) => method));
  if (allowed.includes(request.method)) return null;
  if (request.method === "OPTIONS") return new NextResponse(null, { status: 204, headers: { Allow: allowed.join(", ") } });
  const { status, headers, body } = toProblem(methodNotAllowed(allowed), requestIdOf(request.headers));
  return new NextResponse(body, { status, headers });
}

export const config = {
  matcher: ["/((?!_next/|icons/|favicon\\.ico$|icon\\.svg$|apple-icon\\.png$|manifest\\.webmanifest$).*)"],
};
