"use client";
/** A page that broke inside the frame. */
export { Crashed as default } from "@/features/site/ui/crashed";
