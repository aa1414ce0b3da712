import type { MetadataRoute } from "next";
import { config } from "@/lib/config";

export const dynamic = "force-dynamic";

/** The public pages. The address is read when asked: one build may serve any host. */
export default function sitemap(): MetadataRoute.Sitemap {
  const { appUrl } = config();
  return PAGES.map((page) => ({ url: `${appUrl}${page}` }));
}

const PAGES = ["/", "/coaches", "/help", "/training-science", "/privacy", "/terms"] as const;
