import { routePattern } from "../route-patterns";
import { cleanRecording } from "./clean-recording";

type Facts = Readonly<Record<string, unknown>>;
type Item = readonly [head: Facts, body: unknown];
export type RawEnvelope = readonly [head: Facts, items: readonly Item[]];

/**
 * The last gate of everything a page reports: each kind of report is made anew from what it may hold, and what is not named here
 * is not in it. A message may quote a lifter, so there is none; an address is its pattern. Null when nothing is left.
 */
export function cleanEnvelope([head, items]: RawEnvelope, path: string): RawEnvelope | null {
  const kept = items.flatMap((item) => cleanItem(item, path));
  return kept.length === 0 ? null : [{ ...pick(head, "event_id", "sent_at", "dsn"), sdk: sdkOf(head.sdk) }, kept];
}

function cleanItem([head, body]: Item, path: string): Item[] {
  switch (head.type) {
    case "event":
      return [[{ type: "event" }, cleanError(factsOf(body), path)]];
    case "transaction":
      return [[{ type: "transaction" }, cleanTransaction(factsOf(body))]];
    case "replay_event":
      return [[{ type: "replay_event" }, cleanReplay(factsOf(body))]];
    case "replay_recording": {
      const recording = cleanRecording(body);
      return recording === null
        ? []
        : [[{ type: "replay_recording", length: new TextEncoder().encode(recording).length }, recording]];
    }
    default:
      return [];
  }
}

const COMMON = ["event_id", "timestamp", "platform", "level", "release", "environment", "type"] as const;

function cleanError(event: Facts, path: string): Facts {
  const where = routePattern(path);
  const exceptions = listOf(factsOf(event.exception).values).map((one) => ({
    type: typeof one.type === "string" && /^\w{1,60}$/.test(one.type) ? one.type : "Error",
    value: reactCode(one.value) ?? where,
    mechanism: pick(factsOf(one.mechanism), "type", "handled"),
    stacktrace: { frames: listOf(factsOf(one.stacktrace).frames).map(cleanFrame) },
  }));
  const { replayId } = factsOf(event.tags);
  return {
    ...pick(event, ...COMMON),
    transaction: where,
    tags: { where, ...(typeof replayId === "string" ? { replayId } : {}) },
    exception: { values: exceptions },
    breadcrumbs: listOf(event.breadcrumbs).flatMap(cleanCrumb),
    contexts: { trace: traceOf(event) },
    sdk: sdkOf(event.sdk),
  };
}

/** React's own faults are numbers in a build; what follows the number may be a lifter's. */
function reactCode(message: unknown): string | null {
  return /^Minified React error #\d{1,4}/.exec(String(message))?.[0] ?? null;
}

function cleanFrame(frame: Facts): Facts {
  return { ...pick(frame, "function", "lineno", "colno", "in_app"), filename: fileOf(frame.filename) };
}

/** A file of the build as it is served; whatever else runs is named by its page. */
function fileOf(filename: unknown): string {
  const url = typeof filename === "string" && URL.canParse(filename) ? new URL(filename) : null;
  if (url === null) return "<anonymous>";
  return url.pathname.startsWith("/_next/static/") ? url.origin + url.pathname : routePattern(url.pathname);
}

function cleanCrumb(crumb: Facts): Facts[] {
  const data = factsOf(crumb.data);
  const told = pick(crumb, "timestamp", "category", "type");
  if (crumb.category === "navigation")
    return [{ ...told, data: { from: routePattern(pathOf(data.from)), to: routePattern(pathOf(data.to)) } }];
  if (crumb.category === "fetch")
    return [{ ...told, data: { ...pick(data, "method", "status_code"), url: requestOf(data.url) } }];
  return [];
}

function cleanTransaction(event: Facts): Facts {
  const measured = Object.entries(factsOf(event.measurements)).filter(([, one]) => typeof factsOf(one).value === "number");
  return {
    ...pick(event, ...COMMON, "start_timestamp"),
    transaction: routePattern(String(event.transaction)),
    transaction_info: { source: "route" },
    measurements: Object.fromEntries(measured.map(([name, one]) => [name, pick(factsOf(one), "value", "unit")])),
    spans: listOf(event.spans).map(cleanSpan),
    contexts: { trace: traceOf(event) },
    sdk: sdkOf(event.sdk),
  };
}

function cleanSpan(span: Facts): Facts {
  const [, method, url] = /^([A-Z]{3,7}) (\S+)/.exec(String(span.description)) ?? [];
  return {
    ...pick(span, "span_id", "trace_id", "parent_span_id", "op", "start_timestamp", "timestamp", "status"),
    ...(method && span.op === "http.client" ? { description: `${method} ${requestOf(url)}` } : {}),
  };
}

function cleanReplay(event: Facts): Facts {
  const urls = Array.isArray(event.urls) ? event.urls.map((url) => routePattern(pathOf(url))) : [];
  const times = pick(event, "replay_start_timestamp", "segment_id", "replay_type", "replay_id");
  return { ...pick(event, ...COMMON, "error_ids", "trace_ids"), ...times, urls, sdk: sdkOf(event.sdk) };
}

const traceOf = (event: Facts) =>
  pick(factsOf(factsOf(event.contexts).trace), "trace_id", "span_id", "parent_span_id", "op", "status");

const sdkOf = (sdk: unknown) => pick(factsOf(sdk), "name", "version");

/** What kind of thing was asked for: `/api/v1/workouts`, never which one. */
function requestOf(url: unknown): string {
  return pathOf(url).split("/").slice(0, 4).join("/");
}

function pathOf(url: unknown): string {
  const text = String(url);
  return URL.canParse(text, "http://mo") ? new URL(text, "http://mo").pathname : "";
}

function pick(from: Facts, ...names: readonly string[]): Facts {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
}

function factsOf(value: unknown): Facts {
  return typeof value === "object" && value !== null ? (value as Facts) : {};
}

function listOf(value: unknown): readonly Facts[] {
  return Array.isArray(value) ? value.map(factsOf) : [];
}
