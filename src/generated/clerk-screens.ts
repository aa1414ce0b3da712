/** Clerk's screens where the build was made for Clerk, nothing otherwise. Made by `pnpm generate`. */
export { ClerkAccount, ClerkGate, ClerkKeeper } from "../features/account/ui/clerk/none";

export const BUILT_FOR_CLERK: boolean = false;
