import { expect, test } from "vitest";
import { cleanEnvelope, type RawEnvelope } from "./clean-envelope";

const ID = "01a22036-776f-7ecb-8eed-158e093f13df";
const CANARIES = ["82.5 kg", "ada@example.test", "knee pain", "cookie-value", "back-squat", "My left knee", ID];
const said = CANARIES.join(" ");
const HEAD = {
  event_id: "e",
  sent_at: "now",
  dsn: "https://k@sentry.test/42",
  sdk: { name: "s", version: "1", said },
  trace: { said },
};
const clean = (type: string, body: unknown, path = `/workout/${ID}`) =>
  cleanEnvelope([HEAD, [[{ type }, body]]] as RawEnvelope, path);

const ERROR = {
  ...{
    event_id: "e",
    timestamp: 1,
    platform: "javascript",
    level: "error",
    release: "a1b2c3d",
    environment: "test",
    message: said,
  },
  exception: {
    values: [
      {
        ...{ type: "TypeError", value: said, mechanism: { type: "onerror", handled: false, data: { said } } },
        stacktrace: {
          frames: [
            { filename: `https://mo.test/_next/static/chunks/a.js?${said}`, function: "f", lineno: 1, colno: 2, vars: { said } },
            { filename: `https://mo.test/exercises/back-squat`, function: "g", context_line: said },
          ],
        },
      },
      { type: said, value: "Minified React error #418; visit https://react.dev/errors/418?args[]=82.5 kg" },
    ],
  },
  request: { url: `https://mo.test/workout/${ID}?note=knee pain`, headers: { cookie: "cookie-value" }, data: said },
  user: { id: ID, email: "ada@example.test" },
  extra: { said },
  tags: { replayId: "r1", said },
  contexts: { trace: { trace_id: "t", span_id: "s", data: { said } }, state: { said } },
  breadcrumbs: [
    { category: "navigation", timestamp: 1, data: { from: "/exercises/back-squat?note=knee pain", to: `/workout/${ID}` } },
    {
      category: "fetch",
      timestamp: 2,
      message: said,
      data: { method: "PUT", status_code: 200, url: `/api/v1/workouts/${ID}/sets/${ID}`, body: said },
    },
    { category: "ui.input", message: said },
    { category: "console", message: said },
  ],
};

test("a fault keeps its class, its frames and its page, and nothing that was written or asked for", () => {
  const out = clean("event", ERROR);
  expect(CANARIES.filter((canary) => JSON.stringify(out).includes(canary))).toEqual([]);
  expect(out).toEqual([
    { event_id: "e", sent_at: "now", dsn: HEAD.dsn, sdk: { name: "s", version: "1" } },
    [
      [
        { type: "event" },
        {
          ...{ event_id: "e", timestamp: 1, platform: "javascript", level: "error", release: "a1b2c3d", environment: "test" },
          ...{ transaction: "/workout/[id]", tags: { where: "/workout/[id]", replayId: "r1" }, sdk: {} },
          exception: {
            values: [
              {
                ...{ type: "TypeError", value: "/workout/[id]", mechanism: { type: "onerror", handled: false } },
                stacktrace: {
                  frames: [
                    { filename: "https://mo.test/_next/static/chunks/a.js", function: "f", lineno: 1, colno: 2 },
                    { filename: "/exercises/[slug]", function: "g" },
                  ],
                },
              },
              { type: "Error", value: "Minified React error #418", mechanism: {}, stacktrace: { frames: [] } },
            ],
          },
          breadcrumbs: [
            { category: "navigation", timestamp: 1, data: { from: "/exercises/[slug]", to: "/workout/[id]" } },
            { category: "fetch", timestamp: 2, data: { method: "PUT", status_code: 200, url: "/api/v1/workouts" } },
          ],
          contexts: { trace: { trace_id: "t", span_id: "s" } },
        },
      ],
    ],
  ]);
});

test("a trace keeps times and kinds", () => {
  const span = { span_id: "a", trace_id: "t", op: "http.client", start_timestamp: 1, timestamp: 2, data: { said } };
  const out = clean("transaction", {
    ...{
      event_id: "e",
      type: "transaction",
      transaction: `/workout/${ID}`,
      start_timestamp: 1,
      timestamp: 3,
      request: { url: said },
    },
    spans: [
      { ...span, description: `GET https://mo.test/api/v1/exercises/back-squat?note=knee pain` },
      { ...span, op: "ui", description: said },
    ],
    measurements: { lcp: { value: 900, unit: "millisecond", said }, said: { value: said } },
    contexts: { trace: { trace_id: "t", op: "pageload", data: { said } } },
  });
  expect(CANARIES.filter((canary) => JSON.stringify(out).includes(canary))).toEqual([]);
  expect(out?.[1][0]?.[1]).toMatchObject({
    transaction: "/workout/[id]",
    spans: [{ op: "http.client", description: "GET /api/v1/exercises" }, { op: "ui" }],
    measurements: { lcp: { value: 900, unit: "millisecond" } },
  });
});

test("what is no kind of report that is known leaves not at all", () => {
  for (const type of ["session", "client_report", "span", "log", "attachment", "feedback", "profile"])
    expect(clean(type, { said }), type).toBeNull();
});

const text = (id: number, textContent: string) => ({ type: 3, id, textContent });
const RECORDING = [
  { type: 4, timestamp: 1, data: { href: `https://mo.test/exercises/back-squat?note=knee pain`, width: 390, height: 844 } },
  {
    type: 2,
    timestamp: 2,
    data: {
      initialOffset: { left: 0, top: 0 },
      node: {
        ...{ type: 0, id: 1 },
        childNodes: [
          {
            ...{ type: 2, id: 2, tagName: "a" },
            attributes: {
              class: "x",
              href: "/exercises/back-squat",
              "aria-label": said,
              "data-note": said,
              style: "--bar:82.5 kg",
            },
            childNodes: [text(3, "82.5 kg")],
          },
          { type: 2, id: 4, tagName: "style", attributes: {}, childNodes: [{ ...text(5, ".x{top:0}"), isStyle: true }] },
        ],
      },
    },
  },
  {
    type: 3,
    timestamp: 3,
    data: {
      source: 0,
      texts: [{ id: 3, value: "knee pain" }],
      attributes: [{ id: 2, attributes: { title: said, class: "y" } }],
      removes: [{ id: 9, parentId: 2 }],
      adds: [{ parentId: 2, nextId: null, node: text(10, "My left knee") }],
    },
  },
  { type: 3, timestamp: 4, data: { source: 5, id: 3, text: "ada@example.test", isChecked: false } },
  { type: 3, timestamp: 5, data: { source: 13, id: 2, set: { property: "--bar", value: "82.5 kg" } } },
  { type: 5, timestamp: 6, data: { tag: "breadcrumb", payload: { message: said } } },
];

test("of a recording the layout stays: texts are stars, and what leads, holds or names is gone", () => {
  const raw = `${JSON.stringify({ segment_id: 0, said })}\n${JSON.stringify(RECORDING)}`;
  const out = clean("replay_recording", raw);
  const [head, body] = out?.[1][0] ?? [{}, ""];
  expect(CANARIES.filter((canary) => String(body).includes(canary))).toEqual([]);
  expect(head).toEqual({ type: "replay_recording", length: Buffer.byteLength(String(body)) });
  const [first = "", second = ""] = String(body).split("\n");
  expect(JSON.parse(first)).toEqual({ segment_id: 0 });
  const events = JSON.parse(second) as { type: number; data: Record<string, unknown> }[];
  expect(events.map(({ type }) => type)).toEqual([4, 2, 3, 3]);
  expect(events[0]?.data.href).toBe("https://mo.test/exercises/[slug]");
  expect(JSON.stringify(events[1])).toContain(".x{top:0}");
  expect(events[1]?.data).toMatchObject({
    node: { childNodes: [{ attributes: { class: "x" }, childNodes: [{ textContent: "**** **" }] }, {}] },
  });
  expect(events[2]?.data).toMatchObject({ texts: [{ id: 3, value: "**** ****" }], attributes: [{ attributes: { class: "y" } }] });
});

test("a recording that cannot be read is not sent", () => {
  for (const body of [new Uint8Array([1, 2]), "", "{}", "{}\n[", "{}\n{}"])
    expect(clean("replay_recording", body), String(body)).toBeNull();
});
