"use client";
import { type ReactNode, useEffect, useState } from "react";
import { call } from "@/lib/http/client";
import { keptAnswer } from "../../client/answers";
import { MemberContext } from "../../client/member";
import { isMarkedMember, unmarkMember } from "../../client/member-mark";
import { owesSignOut } from "../../client/sign-out";
import type { Profile, readProfile } from "../../contract";
import { NoticeLater } from "./notice-later";

type Props = {
  /** For visitors only. */
  head: ReactNode;
  foot: ReactNode;
  children: ReactNode;
};

/**
 * The frame of a public page. Everybody gets the same file; who is signed in finds the places of the app around it. The
 * room for them is kept before the first paint, they themselves come after it.
 */
export function MemberFrame({ head, foot, children }: Props) {
  const [member, setMember] = useState<Profile | null>(null);
  const [Places, setPlaces] = useState<typeof import("./member-places").MemberPlaces | null>(null);
  // A member's places bring the operator's line with them.
  const [isVisitor, setVisitor] = useState(false);
  useEffect(() => {
    if (!isMarkedMember()) return setVisitor(true);
    let live = true;
    void Promise.all([knownMember(), import("./member-places").catch(() => null)]).then(([found, places]) => {
      if (!live) return;
      if (!found) {
        setVisitor(true);
        return unmarkMember();
      }
      setMember(found);
      if (places) setPlaces(() => places.MemberPlaces);
    });
    return () => {
      live = false;
    };
  }, []);
  return (
    <MemberContext value={member}>
      <div className="member:hidden">{head}</div>
      <div className="lg:flex">
        <div className="shrink-0 lg:w-60 visitor:hidden">
          {member && Places ? <Places key={member.userId} member={member} /> : null}
        </div>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none member:pb-36 lg:member:pb-16">
          {children}
        </main>
      </div>
      <div className="member:hidden">{foot}</div>
      {isVisitor ? <NoticeLater /> : null}
    </MemberContext>
  );
}

/** Null when the session is over; when the server can't say, the profile this device kept. */
async function knownMember(): Promise<Profile | null> {
  if (owesSignOut()) return null;
  const answer = await call<typeof readProfile>("readProfile", {});
  if (answer.ok) return answer.value;
  const isOver = answer.problem.status === 401;
  const kept = isOver ? null : await keptAnswer("readProfile {}");
  return (kept?.value as Profile | undefined) ?? null;
}
