import { defineConfig } from "drizzle-kit";

const url = process.env.DATABASE_URL;

export default defineConfig({
  dialect: "postgresql",
  schema: "./src/lib/db/schema/index.ts",
  out: "./src/lib/db/migrations",
  // Only push and studio look at a database, and only by way of scripts/db-kit.ts.
  ...(url && { dbCredentials: { url } }),
  strict: true,
  verbose: true,
});
