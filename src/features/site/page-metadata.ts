import type { Metadata } from "next";
import { site } from "@/lib/copy/en/site";

type Page = { readonly path: string; readonly title: string; readonly description: string };

/** What search engines and link previews read of a public page. The picture is drawn by scripts/make-social-image.ts. */
export function pageMetadata({ path, title, description }: Page): Metadata {
  const image = { url: "/social.png", width: 1200, height: 630, alt: site.socialImage };
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: { type: "website", siteName: "Mo", locale: "en_US", url: path, title, description, images: [image] },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}
