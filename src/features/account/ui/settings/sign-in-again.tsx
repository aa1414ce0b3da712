import Link from "next/link";
import { methods } from "@/lib/copy/en/sign-in-methods";
import { buttonLook } from "@/ui/button-look";

/** What is asked needs a young sign-in: one tap to the sign-in page and back to this one. */
export function SignInAgain({ next }: { next: string }) {
  return (
    <div role="alert" className="grid justify-items-start gap-3 rounded-button bg-group px-3.5 py-3">
      <p className="text-sm text-ink">{methods.settings.againNote}</p>
      <Link href={`/login?next=${encodeURIComponent(next)}`} prefetch={false} className={buttonLook({ variant: "secondary" })}>
        {methods.settings.again}
      </Link>
    </div>
  );
}
