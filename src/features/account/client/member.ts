"use client";
import { createContext, useContext } from "react";
import type { Profile } from "../contract";

export const MemberContext = createContext<Profile | null>(null);

/** The signed-in lifter on a public page; null for a visitor, and until the browser has found out. */
export function useMember(): Profile | null {
  return useContext(MemberContext);
}
