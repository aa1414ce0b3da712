import { type MailContent, plainText } from "../mail-parts";
import type { Message } from "./port";
import { renderMail } from "./render-mail";

/** What is sent: the same content as text and as a page. */
export async function messageOf(to: string, { subject, parts }: MailContent): Promise<Message> {
  return { to, subject, text: plainText(parts), html: await renderMail({ subject, parts }) };
}
