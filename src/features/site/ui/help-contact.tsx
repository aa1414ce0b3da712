"use client";
import { usePublicConfig } from "@/features/account/client/public-config";
import { help } from "@/lib/copy/en/help";
import { noticeTimes } from "@/lib/copy/notice-times";

const copy = help.contact;

/** How to reach whoever runs this instance, and when it is next looked after; as this instance says it. */
export function HelpContact() {
  const config = usePublicConfig();
  if (config === null) return null;
  const { support, notice } = config;
  const isPlanned = notice?.level === "maintenance";
  return (
    <ul className="mt-2">
      <Way href={`mailto:${support.email}`} label={support.email} note={copy.email} />
      {support.socialUrl ? <Way href={support.socialUrl} label={copy.socialLink} note={copy.social} /> : null}
      {support.statusUrl ? <Way href={support.statusUrl} label={copy.statusLink} note={copy.status} /> : null}
      {isPlanned ? (
        <li className="py-2 text-ink-2">
          {copy.maintenance} {noticeTimes(notice, Intl.DateTimeFormat().resolvedOptions().timeZone)}
        </li>
      ) : null}
    </ul>
  );
}

function Way({ href, label, note }: { href: string; label: string; note: string }) {
  return (
    <li className="py-1">
      <a
        href={href}
        rel="noreferrer"
        className="inline-flex min-h-11 items-center break-all font-medium text-accent-text underline underline-offset-4"
      >
        {label}
      </a>
      <p className="text-sm text-ink-3">{note}</p>
    </li>
  );
}
