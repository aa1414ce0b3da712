import type { MetadataRoute } from "next";
import { config } from "@/lib/config";

export const dynamic = "force-dynamic";

/** Public pages may be found; the app behind the sign-in has nothing to read. */
export default function robots(): MetadataRoute.Robots {
  const { appUrl } = config();
  return { rules: { userAgent: "*", allow: "/", disallow: APP }, sitemap: `${appUrl}/sitemap.xml` };
}

const APP = [
  "/api/",
  "/onboarding",
  "/dashboard",
  "/workout",
  "/history",
  "/progress",
  "/body",
  "/plan",
  "/settings",
  "/exercises/mine",
  "/dev/",
];
