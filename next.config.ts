import type { NextConfig } from "next";
import { headerRules, hstsHeaders } from "./src/lib/http/headers";

// Next freezes these at build. Only on Vercel is the host known by then; elsewhere the guard in front says it while it runs.
const hsts = process.env.VERCEL
  ? hstsHeaders("https:", process.env.MO_HSTS?.trim().toLowerCase() === "host" ? "host" : "full")
  : [];

const config: NextConfig = {
  // A folder that runs without the packages beside it: the content of the container.
  ...(process.env.STANDALONE === "1" && { output: "standalone" as const }),
  env: { NEXT_PUBLIC_CLERK_TELEMETRY_DISABLED: "1" },
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  // The optimizer has been a remote-code-execution hole; every picture is SVG or ready-made.
  images: { unoptimized: true },
  // scripts/build.mjs builds twice: both write one name into the pages, and types are checked by the first.
  generateBuildId: () => process.env.MO_BUILD_ID ?? null,
  // Made only where scripts/source-maps.ts sends them on and deletes them.
  productionBrowserSourceMaps: process.env.MO_SOURCE_MAPS === "1",
  typescript: { ignoreBuildErrors: process.env.MO_BUILD_PASS === "2" },
  // A route is loaded when it is first asked for: all of them at once would hold 80 MB that an instance at rest has no use for.
  experimental: { preloadEntriesOnStart: false },
  // Loaded once for all routes, instead of a copy in each.
  serverExternalPackages: [
    ...["better-auth", "@better-auth/passkey", "drizzle-orm"],
    ...["@electric-sql/pglite", "pg", "pino", "@node-rs/argon2", "ioredis", "nodemailer", "resend"],
    // A list of words that is larger than all of a route.
    "@zxcvbn-ts/language-common",
    ...["@ai-sdk/anthropic", "@ai-sdk/openai-compatible", "@aws-sdk/client-s3", "@vercel/blob", "@sentry/core", "web-push"],
  ],
  outputFileTracingIncludes: { "/*": ["./src/lib/db/migrations/**", "./node_modules/@electric-sql/pglite/dist/**"] },
  headers: async () =>
    headerRules(hsts).map(({ source, headers }) => ({ source, headers: headers.map(([key, value]) => ({ key, value })) })),
};

export default config;
