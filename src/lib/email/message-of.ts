import { frames } from "../http/answered";
import type { Log } from "../log";
import { type MailContent, plainText } from "../mail-parts";
import type { Message } from "./port";
import { renderMail } from "./render-mail";

/** What is sent: the same content as text and as a page. A page that fails to render is logged; the text goes all the same. */
export async function messageOf(to: string, { subject, parts }: MailContent, log: Log): Promise<Message> {
  const html = await renderMail({ subject, parts }).catch((error: unknown) => {
    log.write("error", { event: "fault", requestId: "", where: "the page of a mail", ...frames(error) });
  });
  return { to, subject, text: plainText(parts), ...(html ? { html } : {}) };
}
