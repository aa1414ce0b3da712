"use client";
import { useEffect, useState } from "react";
import { useMember } from "@/features/account/client/member";

type Own = typeof import("./pain-note-own").PainNoteOwn;

/** On an exercise's public page: what the signed-in lifter marked. The page itself stays the same file for everybody. */
export function PainNote({ exerciseId }: { exerciseId: string }) {
  const member = useMember();
  const [own, setOwn] = useState<{ readonly View: Own } | null>(null);
  const isMember = member !== null;
  useEffect(() => {
    if (!isMember) return;
    let live = true;
    import("./pain-note-own").then(
      ({ PainNoteOwn }) => live && setOwn({ View: PainNoteOwn }),
      // Without a connection the page is as useful as to a visitor.
      () => {},
    );
    return () => {
      live = false;
    };
  }, [isMember]);
  return member && own ? <own.View member={member} exerciseId={exerciseId} /> : null;
}
