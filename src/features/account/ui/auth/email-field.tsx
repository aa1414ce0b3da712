import { auth as copy } from "@/lib/copy/en/auth";
import { TextField } from "@/ui/text-field";

type Props = { error: string | undefined; defaultValue?: string | undefined };

export function EmailField({ error, defaultValue }: Props) {
  return (
    <TextField
      label={copy.email}
      name="email"
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
      maxLength={254}
      defaultValue={defaultValue}
      error={error}
    />
  );
}
