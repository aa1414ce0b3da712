"use client";
import { useEffect } from "react";
import { frame } from "@/lib/copy/en/frame";
import { Wordmark } from "@/ui/wordmark";
import { paySignOut } from "../../client/sign-out";

/** The lifter left without a connection: nothing of theirs is shown, and the session ends as soon as there is one. */
export function SignedOut() {
  useEffect(() => {
    const end = async () => {
      if (await paySignOut()) window.location.assign("/login");
    };
    const tell = () => void end();
    if (navigator.onLine) tell();
    window.addEventListener("online", tell);
    return () => window.removeEventListener("online", tell);
  }, []);
  return (
    <main className="gutter mx-auto grid min-h-dvh max-w-[28rem] content-center justify-items-start gap-4 py-16">
      <Wordmark label={frame.name} />
      <h1 className="text-3xl font-bold">{frame.signedOut.title}</h1>
      <p className="text-ink-2">{frame.signedOut.text}</p>
    </main>
  );
}
