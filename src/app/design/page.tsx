import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { designIsOpen } from "@/wiring/design";
import { Gallery } from "./gallery";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { title: "Design", robots: { index: false, follow: false } };

export default function DesignPage() {
  if (!designIsOpen()) notFound();
  return <Gallery />;
}
