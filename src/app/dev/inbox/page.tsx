import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { readInbox } from "@/wiring/dev-inbox";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Development inbox", robots: { index: false } };

export default async function InboxPage() {
  const mails = await readInbox(new Headers(await headers()));
  if (!mails) notFound();
  return (
    <main className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-12">
      <h1 className="font-semibold text-3xl">Development inbox</h1>
      <p className="text-text-secondary">Mail this instance holds instead of sending, newest first.</p>
      {mails.length === 0 ? <p>No mail yet.</p> : null}
      {mails.map((mail) => (
        <article className="flex flex-col gap-2 rounded-2xl bg-bg-card p-5" data-mail={mail.to} key={mail.id}>
          <h2 className="font-semibold text-lg">{mail.subject}</h2>
          <p className="text-sm text-text-secondary">
            To {mail.to}, {mail.createdAt.toISOString()}
          </p>
          <p className="whitespace-pre-wrap break-words">
            {mail.text.split(/(https?:\/\/\S+)/).map((part) =>
              part.startsWith("http") ? (
                <a className="underline" href={part} key={part}>
                  {part}
                </a>
              ) : (
                part
              ),
            )}
          </p>
        </article>
      ))}
    </main>
  );
}
