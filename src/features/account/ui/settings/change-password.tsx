"use client";
import { auth } from "@/lib/copy/en/auth";
import { frame } from "@/lib/copy/en/frame";
import { settings } from "@/lib/copy/en/settings";
import { Sheet } from "@/ui/sheet";
import { useToast } from "@/ui/toast";
import { AuthForm } from "../auth/auth-form";
import { checkNewPassword, text } from "../auth/checks";
import { PasswordField } from "../auth/password-field";
import { useAuthForm } from "../auth/use-auth-form";

const copy = settings.account;

type Props = { open: boolean; email: string; onClose: () => void; onChanged: () => void };

/** Needs the current password; every other device is signed out. */
export function ChangePassword(props: Props) {
  return (
    <Sheet open={props.open} onClose={props.onClose} title={copy.changePassword} closeLabel={frame.actions.close}>
      <ChangeForm {...props} />
    </Sheet>
  );
}

/** Inside the sheet, so that closing it forgets what was typed. */
function ChangeForm({ email, onClose, onChanged }: Props) {
  const show = useToast();
  const { errors, ...form } = useAuthForm({
    path: "change-password",
    read: (fields) => ({ currentPassword: text(fields, "currentPassword"), newPassword: text(fields, "newPassword") }),
    check: ({ currentPassword, newPassword }) => ({
      ...(currentPassword ? {} : { currentPassword: frame.errors.field.required }),
      ...checkNewPassword("newPassword", newPassword),
    }),
    offline: frame.offline.needsConnection,
    done: () => {
      show({ text: copy.changed, tone: "success" });
      onClose();
      onChanged();
    },
  });
  return (
    <AuthForm {...form} label={copy.changePassword} working={auth.reset.working}>
      <p className="text-ink-2">{copy.passwordNote}</p>
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField use="current" name="currentPassword" label={copy.currentPassword} error={errors.currentPassword} />
      <PasswordField use="new" name="newPassword" label={copy.newPassword} error={errors.newPassword} />
    </AuthForm>
  );
}
