"use client";
import { useLater } from "@/ui/use-later";
import type { BuildProps } from "./build-sheet";

const sheet = () => import("./build-sheet");

/** The sheet that builds a program: fetched when somebody asks for it. */
export function BuildLater(props: BuildProps) {
  const BuildSheet = useLater(sheet)?.BuildSheet;
  return BuildSheet ? <BuildSheet {...props} /> : null;
}
