"use client";
import { createContext, useContext } from "react";
import type { Profile } from "../contract";
import type { Patch, Saved } from "./save-profile";

export interface OwnProfile {
  readonly profile: Profile;
  /**
   * Changes the named fields: shown at once, saved in order, taken back when refused.
   * It says "Saved" and offers undo; `quiet` leaves the telling to the caller.
   */
  readonly change: (patch: Patch, options?: { readonly quiet?: boolean }) => Promise<Saved>;
}

export const ProfileContext = createContext<OwnProfile | null>(null);

/** The signed-in lifter's profile and settings. Only inside the app's frame. */
export function useProfile(): OwnProfile {
  const own = useContext(ProfileContext);
  if (own === null) throw new Error("useProfile needs the frame of the app around it");
  return own;
}
