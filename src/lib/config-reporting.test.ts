import { expect, test } from "vitest";
import { reportingOf } from "./config-reporting";

const DSN = "https://hidden@o1.ingest.sentry.io/2";
const asked = (env: Parameters<typeof reportingOf>[0]) => {
  const problems: string[] = [];
  return { choice: reportingOf(env, problems), problems };
};

test.each([
  [{}, { use: "json-log" }],
  [{ SENTRY_DSN: DSN }, { use: "sentry", dsn: DSN, browserDsn: null }],
  [
    { SENTRY_DSN: DSN, NEXT_PUBLIC_SENTRY_DSN: "https://other@o1.ingest.sentry.io/2" },
    { use: "sentry", dsn: DSN, browserDsn: "https://other@o1.ingest.sentry.io/2" },
  ],
  [{ SENTRY_DSN: "http://k@127.0.0.1:4000/1" }, { use: "sentry", dsn: "http://k@127.0.0.1:4000/1", browserDsn: null }],
])("%o chooses %o", (env, choice) => {
  expect(asked(env)).toEqual({ choice, problems: [] });
});

test("source maps are sent with all that needs, or not at all", () => {
  const all = { SENTRY_AUTH_TOKEN: "hidden", SENTRY_ORG: "gym", SENTRY_PROJECT: "mo" };
  expect(asked(all)).toEqual({ choice: { use: "json-log" }, problems: [] });
  expect(asked({ ...all, SENTRY_ORG: undefined }).problems).toEqual([
    "The upload of source maps is half configured: SENTRY_ORG is missing (or unset SENTRY_AUTH_TOKEN and SENTRY_PROJECT)",
  ]);
});

const SHAPE = "must be a DSN such as https://key@o1.ingest.sentry.io/2";
test.each([
  [{ NEXT_PUBLIC_SENTRY_DSN: DSN }, "Sentry is half configured: SENTRY_DSN is missing (or unset NEXT_PUBLIC_SENTRY_DSN)"],
  [{ SENTRY_DSN: "hidden" }, `SENTRY_DSN ${SHAPE}`],
  [{ SENTRY_DSN: "https://o1.ingest.sentry.io/2" }, `SENTRY_DSN ${SHAPE}`],
  [{ SENTRY_DSN: "https://hidden@o1.ingest.sentry.io/" }, `SENTRY_DSN ${SHAPE}`],
  [{ SENTRY_DSN: "https://hidden:secret@o1.ingest.sentry.io/2" }, `SENTRY_DSN ${SHAPE}`],
  [{ SENTRY_DSN: "http://hidden@o1.ingest.sentry.io/2" }, `SENTRY_DSN ${SHAPE}`],
  [{ SENTRY_DSN: DSN, NEXT_PUBLIC_SENTRY_DSN: "hidden" }, `NEXT_PUBLIC_SENTRY_DSN ${SHAPE}`],
  [
    { SENTRY_DSN: DSN, NEXT_PUBLIC_SENTRY_DSN: "https://k@o1.ingest.sentry.io/3" },
    "NEXT_PUBLIC_SENTRY_DSN must name the same project as SENTRY_DSN",
  ],
  [
    { SENTRY_DSN: DSN, NEXT_PUBLIC_SENTRY_DSN: "https://k@o2.ingest.sentry.io/2" },
    "NEXT_PUBLIC_SENTRY_DSN must name the same project as SENTRY_DSN",
  ],
])("%o is refused, without a value", (env, problem) => {
  expect(asked(env).problems).toEqual([problem]);
  expect(asked(env).problems.join()).not.toContain("hidden@");
});
