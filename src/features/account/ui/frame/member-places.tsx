"use client";
import { usePathname } from "next/navigation";
import { DeviceProvider } from "@/lib/offline/device";
import { ProfileProvider } from "../../client/profile-provider";
import type { Profile } from "../../contract";
import { Navigation } from "./navigation";

/** The places of the app on a public page, fetched only for who is signed in. */
export function MemberPlaces({ member }: { member: Profile }) {
  return (
    <ProfileProvider initial={member}>
      <DeviceProvider userId={member.userId}>
        <Navigation path={usePathname()} barHidden={false} />
      </DeviceProvider>
    </ProfileProvider>
  );
}
