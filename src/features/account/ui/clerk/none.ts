import type { ComponentType } from "react";

/* This build keeps the sign-in itself: no screen of Clerk, and no byte of it, is in any chunk. */
export const ClerkGate: ComponentType<{ at: "login" | "signup" }> | null = null;
export const ClerkAccount: ComponentType | null = null;
export const ClerkKeeper: ComponentType | null = null;
