import { expect, test } from "@playwright/test";

test("this run is on the database it is named after", async ({ request }) => {
  const health = await (await request.get("/api/health")).json();
  expect(health.services.database).toBe(process.env.MO_TEST_POSTGRES_URL ? "postgres" : "pglite");
});
