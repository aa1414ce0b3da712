"use client";
import Link from "next/link";
import { isEquipped, ownedEquipment, touchedAreas } from "@/domain/owned-equipment";
import type { ContraTag } from "@/domain/vocabulary";
import { useMember } from "@/features/account/client/member";
import { exercises } from "@/lib/copy/en/exercises";
import { vocabulary } from "@/lib/copy/en/vocabulary";
import { formatList } from "@/lib/copy/format";
import { Banner } from "@/ui/banner";
import type { SaferChoice } from "../entry";

const copy = exercises.page;

type Props = {
  contraindications: readonly ContraTag[];
  /** Best first. */
  choices: readonly SaferChoice[];
};

/** Tells a lifter that the exercise asks something of an area they protect, and what to do instead. */
export function ProtectNote({ contraindications, choices }: Props) {
  const member = useMember();
  const areas = member ? touchedAreas({ contraindications }, member.areas) : [];
  if (!member || areas.length === 0) return null;
  const owned = new Set(ownedEquipment(member.equipmentLevel, member.equipment));
  const safe = choices.filter((one) => touchedAreas(one, member.areas).length === 0);
  const able = safe.filter((one) => isEquipped(one, owned)).slice(0, SHOWN_MAX);
  return (
    <Banner tone="warning" title={copy.protect(formatList(areas.map((area) => vocabulary.areas[area].toLowerCase())))}>
      {able.length > 0 ? (
        <>
          <p>{copy.safer}</p>
          <ul className="flex flex-wrap gap-x-5">
            {able.map(({ slug, name }) => (
              <li key={slug}>
                <Link
                  href={`/exercises/${slug}`}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center rounded-control font-medium text-accent-text underline underline-offset-4"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{copy.saferNone}</p>
      )}
    </Banner>
  );
}

const SHOWN_MAX = 4;
