import { auth as copy } from "@/lib/copy/en/auth";
import { TextField } from "@/ui/text-field";

type Props = {
  /** A new one shows the rule and lets password managers offer theirs. */
  use: "current" | "new";
  name: string;
  label?: string | undefined;
  error: string | undefined;
};

export function PasswordField({ use, name, label = copy.password, error }: Props) {
  return (
    <TextField
      label={label}
      name={name}
      type="password"
      autoComplete={`${use}-password`}
      required
      hint={use === "new" ? copy.passwordHint : undefined}
      reveal={{ show: copy.showPassword, hide: copy.hidePassword }}
      error={error}
    />
  );
}
