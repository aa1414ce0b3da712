/** What browsers send: the older form is one object, the reporting interface sends a list. */
export const REPORT_TYPES = /^application\/(csp-report|reports\+json)\s*(;|$)/i;

const AT_MOST = 20;
/** Those of our policy, and the finer names by which browsers tell of them. */
const DIRECTIVES = [
  ...["default-src", "script-src", "script-src-elem", "script-src-attr", "style-src", "style-src-elem", "style-src-attr"],
  ...["img-src", "font-src", "connect-src", "media-src", "worker-src", "manifest-src", "form-action", "frame-src"],
  ...["frame-ancestors", "base-uri", "object-src", "require-trusted-types-for", "trusted-types", "sandbox"],
];
const KEYWORDS = ["inline", "eval", "wasm-eval", "self", "data", "blob", "trusted-types-policy", "trusted-types-sink"];

/**
 * What a report says was stopped, counted by directive and host: "img-src cdn.example". Nothing else of it is kept, because
 * anybody can send one, and an address may carry more than its host. Of what is not a report: nothing.
 */
export function cspFaults(body: unknown): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const report of Array.isArray(body) ? body.slice(0, 100) : [body]) {
    const told = inner(report);
    if (!told) continue;
    const fault = `${directive(told)} ${host(told)}`;
    if (counts.has(fault) || counts.size < AT_MOST) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

type Told = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Told => typeof value === "object" && value !== null && !Array.isArray(value);

function inner(report: unknown): Told | null {
  if (!isObject(report)) return null;
  const told = report.type === "csp-violation" ? report.body : report["csp-report"];
  return isObject(told) ? told : null;
}

function directive(told: Told): string {
  const said = told.effectiveDirective ?? told["effective-directive"] ?? told["violated-directive"];
  const name = typeof said === "string" ? said.split(" ", 1)[0] : undefined;
  return DIRECTIVES.find((known) => known === name) ?? "other";
}

function host(told: Told): string {
  const said = told.blockedURL ?? told["blocked-uri"];
  if (typeof said !== "string") return "other";
  if (KEYWORDS.includes(said)) return said;
  if (!URL.canParse(said)) return "other";
  const { protocol, hostname } = new URL(said);
  return /^(https?|wss?):$/.test(protocol) && /^[a-z0-9.:[\]-]{1,100}$/.test(hostname) ? hostname : protocol.slice(0, 20);
}
