import type { NextConfig } from "next";
import { SECURITY_HEADERS } from "./src/lib/http/headers";

const config: NextConfig = {
  // A folder that runs without the packages beside it: the content of the container.
  ...(process.env.STANDALONE === "1" && { output: "standalone" as const }),
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  // The optimizer has been a remote-code-execution hole; every picture is SVG or ready-made.
  images: { unoptimized: true },
  serverExternalPackages: ["@electric-sql/pglite", "pg", "pino", "@node-rs/argon2"],
  outputFileTracingIncludes: { "/*": ["./src/lib/db/migrations/**", "./node_modules/@electric-sql/pglite/dist/**"] },
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS.map(([key, value]) => ({ key, value })) }],
};

export default config;
