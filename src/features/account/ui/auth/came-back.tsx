import { methods as copy } from "@/lib/copy/en/sign-in-methods";
import { Notice } from "./notice";

type Props = { query: URLSearchParams /** What is said when nothing went wrong. */; hint?: string | null };

/** Why the browser came back from another service without a sign-in, or what it still needs. */
export function CameBack({ query, hint = null }: Props) {
  const trouble = query.get("trouble");
  const say = trouble === null ? null : (copy.trouble[trouble] ?? copy.trouble.failed);
  const provider = query.get("with") ?? "";
  // Turning back is no fault.
  const calm = say && trouble === "cancelled" ? say(provider) : say ? null : hint;
  return (
    <div className="pb-5 empty:hidden">
      {say && calm === null ? <Notice text={say(provider)} /> : null}
      {calm ? (
        <p role="status" className="rounded-button bg-group px-3.5 py-3 text-sm text-ink">
          {calm}
        </p>
      ) : null}
    </div>
  );
}
