import type { MailContent } from "../mail-parts";

/** The HTML part of a mail. The renderer is loaded by the first mail, never by a request that only queues one. */
export async function renderMail({ subject, parts }: MailContent): Promise<string> {
  const [{ render }, { Letter }] = await Promise.all([import("@react-email/render"), import("./letter")]);
  return render(Letter({ subject, parts }));
}
