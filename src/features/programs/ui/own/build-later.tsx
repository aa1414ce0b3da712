"use client";
import { useLater } from "@/ui/use-later";

const sheet = () => import("./build-sheet");

/** The sheet that builds a program: fetched when somebody asks for it. */
export function BuildLater({ onStarted }: { onStarted: () => void }) {
  const BuildSheet = useLater(sheet)?.BuildSheet;
  return BuildSheet ? <BuildSheet onStarted={onStarted} /> : null;
}
