"use client";
import { useCallback } from "react";
import { frame } from "@/lib/copy/en/frame";
import { useToast } from "@/ui/toast";

/** Says that this browser could not save: storage is full or blocked. */
export function useBlocked(): () => void {
  const show = useToast();
  return useCallback(() => show({ text: frame.sync.blocked, tone: "error" }), [show]);
}
