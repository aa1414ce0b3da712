import { auth as copy } from "@/lib/copy/en/auth";

type Wrong = Readonly<Record<string, string>>;

/** What the page can tell without asking; the server checks all of it again and more. */
export function checkEmail(email: unknown): Wrong {
  return typeof email === "string" && /^\S+@\S+\.\S+$/.test(email.trim()) ? {} : { email: copy.errors.email };
}

const PASSWORD_MIN = 10;
const PASSWORD_MAX = 128;

export function checkNewPassword(name: string, password: unknown): Wrong {
  const length = String(password).length;
  if (length < PASSWORD_MIN) return { [name]: copy.errors.passwordShort };
  return length > PASSWORD_MAX ? { [name]: copy.errors.passwordLong } : {};
}

/** One field of a form as text. */
export function text(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
