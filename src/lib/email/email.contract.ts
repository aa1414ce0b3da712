import { expect, test } from "vitest";
import { newId } from "../ids";
import { type Email, MailRefused, type Message } from "./port";

export interface Delivered {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Kept {
  readonly open: () => Email;
  readonly delivered: () => Promise<readonly Delivered[]>;
}

export const MESSAGE: Message = { to: "ada@example.test", subject: "Hi", text: "Hello" };

/** What every adapter that sends mail promises. */
export function emailContract(name: string, { open, delivered }: Kept): void {
  test(`${name}: what was sent has arrived, once, to whom it was meant`, async () => {
    const email = open();
    expect(email.canDeliver).toBe(true);
    await email.send(MESSAGE, newId());
    expect(await delivered()).toMatchObject([{ to: ["ada@example.test"], subject: "Hi", text: "Hello" }]);
  });

  test(`${name}: the page goes with the text`, async () => {
    const html = "<!DOCTYPE html><html><body><p>Größe 🏋️ &amp; <b>mehr</b></p></body></html>";
    await open().send({ ...MESSAGE, html }, newId());
    const [mail] = await delivered();
    expect({ text: mail?.text, html: mail?.html.trim() }).toEqual({ text: "Hello", html });
  });

  test.each([
    { subject: "Grüße: 5 × 100 kg – 東京 💪", text: "Größe, 東京, 💪\n\nhttps://mo.example/a#token=x=y&z" },
    { subject: "long ".repeat(40).trim(), text: `${"word ".repeat(400).trim()}\n.\n..dots\nFrom here` },
    { to: "a.b+c_d'e@sub.example.test" },
  ])(`${name}: %o arrives as it was written`, async (over) => {
    await open().send({ ...MESSAGE, ...over }, newId());
    const [mail] = await delivered();
    const wanted = { ...MESSAGE, ...over };
    expect(mail).toMatchObject({ to: [wanted.to], subject: wanted.subject, text: wanted.text });
  });

  test.each([
    { subject: "Hi\r\nBcc: eve@example.test" },
    { subject: "Hi\nX: y" },
    { subject: "Hi\0" },
    { to: "ada@example.test\r\nBcc: eve@example.test" },
    { to: "ada@example.test, eve@example.test" },
    { to: "Ada <ada@example.test>" },
    { to: "ada@example.test\0" },
    { to: "nobody" },
    { to: "" },
    { text: "Hello\0" },
    { html: "<p>Hello\0</p>" },
  ])(`${name}: header that is not plain (%#) is refused for good, and nothing leaves`, async (over) => {
    await expect(open().send({ ...MESSAGE, ...over }, newId())).rejects.toBeInstanceOf(MailRefused);
    expect(await delivered()).toEqual([]);
  });

  test(`${name}: many at once arrive, each once`, async () => {
    const email = open();
    const subjects = Array.from({ length: 20 }, (_, i) => `Mail ${i}`);
    await Promise.all(subjects.map((subject) => email.send({ ...MESSAGE, subject }, newId())));
    expect((await delivered()).map(({ subject }) => subject).sort()).toEqual([...subjects].sort());
  });
}
