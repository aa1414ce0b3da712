import type { ReactNode } from "react";
import { AppFrame } from "@/features/account/ui/frame/app-frame";
import { ClerkKeeper } from "@/generated/clerk-screens";
import { AskAhead } from "./ask-ahead";

/** The static shell of every signed-in page; the lifter's own data arrives in the browser. */
export default function AppLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <AskAhead />
      {ClerkKeeper ? <ClerkKeeper /> : null}
      <AppFrame>{children}</AppFrame>
    </>
  );
}
