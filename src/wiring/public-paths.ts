/** Everything under /api that answers without a session, and why (platform specification 6.10). A test compares. */
export const PUBLIC_PATHS: Readonly<Record<string, string>> = {
  "/api/[...rest]": "says that nothing is there",
  "/api/auth/[...all]": "is how one becomes somebody; each path decides for itself",
  "/api/cron/[job]": "needs the cron's bearer token",
  "/api/csp-report": "is sent by browsers by themselves, without a cookie",
  "/api/demo/[token]": "is opened by the one-time token in it",
  "/api/health": "tells no secret; details need the operator's bearer token",
  "/api/live": "touches nothing",
  "/api/monitoring": "takes what pages report of their faults, for our own project alone",
  "/api/ready": "is asked by balancers",
  "/api/v1/billing/price": "is the price on a public page",
  "/api/v1/openapi.json": "describes the interface",
  "/api/webhooks/stripe": "believes signed messages only, and of those nothing but that there is something to look at",
};
