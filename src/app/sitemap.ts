import type { MetadataRoute } from "next";
import { allExercises, newestPrograms } from "@/lib/catalogue";
import { config } from "@/lib/config";

export const dynamic = "force-dynamic";

/** The public pages. The address is read when asked: one build may serve any host. */
export default function sitemap(): MetadataRoute.Sitemap {
  const { appUrl } = config();
  const library = [
    ...allExercises().map(({ slug }) => `/exercises/${slug}`),
    ...newestPrograms().map(({ id }) => `/programs/${id}`),
  ];
  return [...PAGES, ...library].map((page) => ({ url: `${appUrl}${page}` }));
}

const PAGES = [
  "/",
  "/exercises",
  "/programs",
  "/coaches",
  "/pricing",
  "/help",
  "/training-science",
  "/privacy",
  "/terms",
] as const;
