"use client";
import { useState } from "react";
import { frame } from "@/lib/copy/en/frame";
import { BottomBar } from "@/ui/bottom-bar";
import { Rail } from "@/ui/rail";
import { useLater } from "@/ui/use-later";
import { Wordmark } from "@/ui/wordmark";
import { mainPlaces, morePlaces } from "./places";
import { ResumeBar } from "./resume-bar";
import { SignOutButton } from "./sign-out-button";

const behind = () => import("./behind");

/** Bottom bar on a phone, rail from 1024 px. */
export function Navigation({ path, barHidden }: { path: string; barHidden: boolean }) {
  const [more, setMore] = useState(false);
  const Behind = useLater(behind)?.Behind;
  const quiet = morePlaces(path);
  const moreHere = quiet.some(({ current }) => current);
  return (
    <>
      <Rail
        label={frame.nav.main}
        head={<Wordmark label={frame.name} />}
        places={mainPlaces(path)}
        more={quiet}
        foot={
          <div className="grid gap-3">
            <ResumeBar />
            {/* In line with the places above, whose padding is smaller than a button's. */}
            <div className="-ms-4">
              <SignOutButton />
            </div>
          </div>
        }
      />
      {barHidden ? null : (
        <BottomBar
          label={frame.nav.main}
          places={[...mainPlaces(path), { label: frame.nav.more, icon: "more", current: moreHere, onPress: () => setMore(true) }]}
          resume={<ResumeBar />}
        />
      )}
      {Behind ? <Behind open={more} onClose={() => setMore(false)} places={quiet} /> : null}
    </>
  );
}
