import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { mayReadMail } from "@/wiring/dev-inbox";
import { mailSamples } from "@/wiring/mail-samples";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Mails", robots: { index: false } };

export default async function MailsPage() {
  if (!(await mayReadMail(new Headers(await headers())))) notFound();
  return (
    <main className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-12">
      <h1 className="font-semibold text-3xl">Mails</h1>
      <p className="text-text-secondary">Every mail Mo sends, as a page, with example values.</p>
      <ul className="flex flex-col divide-y divide-border">
        {Object.entries(mailSamples("")).map(([kind, { subject }]) => (
          <li key={kind}>
            <a className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 py-2" href={`/api/dev/mails/${kind}`}>
              <span className="underline">{subject}</span>
              <span className="text-sm text-text-secondary">{kind}</span>
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
