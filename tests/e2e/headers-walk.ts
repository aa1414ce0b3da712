import { request } from "node:http";
import { FILE_HEADERS, REQUEST_ID, SECURITY_HEADERS } from "../../src/lib/http/headers";

/** One kind of answer and what the table of security.md 2.1 asks of it. */
interface Stop {
  readonly what: string;
  readonly path: string;
  readonly status: number;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly file?: true;
  /** Signed in, or an error. */
  readonly unkept?: true;
  readonly shownElsewhere?: true;
}

const OPTIMIZER = "/_next/image?url=%2Ficons%2Ficon-192.png&w=64&q=75";
const TOO_LARGE = String(4 * 1024 * 1024 + 1);

const STOPS: readonly Stop[] = [
  { what: "a page", path: "/", status: 200 },
  { what: "an app page, signed in", path: "/dashboard", status: 200, headers: { Cookie: "mo_session=x" }, unkept: true },
  { what: "a redirect to sign in", path: "/dashboard", status: 307, unkept: true },
  { what: "a redirect of Next", path: "/login/", status: 308 },
  { what: "an answer of the API", path: "/api/v1/openapi.json", status: 200, file: true },
  { what: "health", path: "/api/health", status: 200, file: true, unkept: true },
  { what: "live", path: "/api/live", status: 200, file: true, unkept: true },
  { what: "nobody signed in", path: "/api/v1/today", status: 401, file: true, unkept: true },
  { what: "no such API", path: "/api/nothing", status: 404, file: true, unkept: true },
  { what: "no such page", path: "/nothing-here", status: 404, unkept: true },
  { what: "no such program", path: "/programs/nothing", status: 404, unkept: true },
  { what: "no such file", path: "/_next/static/nothing.js", status: 404, file: true, unkept: true },
  { what: "the image optimizer, which is off", path: OPTIMIZER, status: 404, file: true, unkept: true },
  { what: "a wrong method", path: "/api/v1/today", method: "DELETE", status: 405, file: true, unkept: true },
  { what: "TRACE", path: "/", method: "TRACE", status: 405, file: true, unkept: true },
  {
    ...{ what: "too large", path: "/api/v1/sync", method: "POST", status: 413, file: true, unkept: true },
    headers: { "Content-Length": TOO_LARGE },
  },
  { what: "another host", path: "/", headers: { Host: "elsewhere.example" }, status: 421, file: true, unkept: true },
  { what: "a script", path: "/theme.js", status: 200, file: true },
  { what: "the first script", path: "/tt.js", status: 200, file: true },
  { what: "reports, wrongly asked for", path: "/api/csp-report", status: 405, file: true, unkept: true },
  { what: "where to tell of a hole", path: "/.well-known/security.txt", status: 200, file: true },
  { what: "the manifest", path: "/manifest.webmanifest", status: 200, file: true },
  { what: "an icon", path: "/icons/icon-192.png", status: 200, file: true, shownElsewhere: true },
  { what: "the social picture", path: "/social.png", status: 200, file: true, shownElsewhere: true },
];

/** Asks a running server on plain http for every kind of answer; what is not as the table says, one line each. */
export async function walkHeaders(url: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const stop of STOPS) {
    const { status, headers } = await ask(url, stop);
    const say = (text: string) => wrong.push(`${stop.what}: ${text}`);
    if (status !== stop.status) say(`status ${status}`);
    for (const [name, value] of [...SECURITY_HEADERS, ...(stop.file ? FILE_HEADERS : [])]) {
      const asked = stop.shownElsewhere && name === "Cross-Origin-Resource-Policy" ? "cross-origin" : value;
      if (headers[name.toLowerCase()] !== asked) say(`${name}: ${headers[name.toLowerCase()]}`);
    }
    const policy = String(headers["content-security-policy"]);
    const isPage = !stop.file && [200, 404].includes(stop.status);
    if (isPage && !/default-src 'none'; script-src 'self' '(sha256|nonce)-/.test(policy)) say(`a page's policy: ${policy}`);
    if (!REQUEST_ID.test(String(headers["x-request-id"]))) say(`X-Request-Id: ${headers["x-request-id"]}`);
    const kept = String(headers["cache-control"]);
    if (stop.unkept && !(kept.includes("private") && kept.includes("no-store"))) say(`Cache-Control: ${kept}`);
    const absent = /^(server|x-powered-by|access-control-.*|strict-transport-security)$/;
    for (const name of Object.keys(headers)) if (absent.test(name)) say(`${name} should not be there`);
  }
  return wrong;
}

/** By hand: fetch follows redirects, and sets Host and Content-Length itself. */
function ask(url: string, { path, method = "GET", headers = {} }: Stop) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, headers, agent: false }, (answer) => {
      resolve({ status: answer.statusCode, headers: answer.headers });
      sent.destroy();
    });
    sent.on("error", reject);
    if (headers["Content-Length"]) sent.flushHeaders();
    else sent.end();
  });
}
