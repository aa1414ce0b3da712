import type { MetadataRoute } from "next";
import { frame } from "@/lib/copy/en/frame";
import { site } from "@/lib/copy/en/site";

/** What the installed app is called, looks like and opens. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: site.fullName,
    short_name: frame.name,
    description: site.description,
    lang: "en",
    dir: "ltr",
    start_url: "/dashboard",
    scope: "/",
    display: "standalone",
    orientation: "portrait",
    background_color: "#0a0a0f",
    theme_color: "#0a0a0f",
    categories: ["fitness", "health", "sports"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: site.shortcuts.workout, url: "/workout" },
      { name: site.shortcuts.weight, url: "/body" },
    ],
  };
}
