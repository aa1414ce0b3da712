import { Icon } from "@/ui/icon";

type Props = { text: string | null; tone?: "error" | "success" | undefined };

/** One sentence about the whole form. The place is always there, so that a reader hears it change. */
export function Notice({ text, tone = "error" }: Props) {
  const isError = tone === "error";
  return (
    <div role={isError ? "alert" : "status"}>
      {text ? (
        <p
          className={`flex items-start gap-2 rounded-button bg-group px-3.5 py-3 text-sm ${isError ? "text-error-text" : "text-success-text"}`}
        >
          <Icon name={isError ? "alert" : "check"} size={20} />
          {text}
        </p>
      ) : null}
    </div>
  );
}
