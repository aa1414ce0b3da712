import { methods as copy } from "@/lib/copy/en/sign-in-methods";
import { Notice } from "./notice";

type Props = { query: URLSearchParams /** What is said when nothing went wrong. */; hint?: string | null };

/** Why the browser came back from another service without a sign-in, or what it still needs. */
export function CameBack({ query, hint = null }: Props) {
  const trouble = query.get("trouble");
  const say = trouble === null ? null : (copy.trouble[trouble] ?? copy.trouble.failed);
  const provider = query.get("with") ?? "";
  return (
    <div className="pb-5 empty:hidden">
      {say ? <Notice text={say(provider)} /> : null}
      {!say && hint ? (
        <p role="status" className="rounded-button bg-group px-3.5 py-3 text-sm text-ink">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
