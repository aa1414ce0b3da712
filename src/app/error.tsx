"use client";
import { Crashed } from "@/features/site/ui/crashed";

/** A page that broke inside the frame. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return <Crashed digest={error.digest} />;
}
