"use client";
import { useState } from "react";
import type { EquipmentId } from "@/domain/vocabulary";
import { equipment } from "@/lib/copy/en/equipment";
import { onboarding } from "@/lib/copy/en/onboarding";
import { Chips, toggled } from "./chips";
import { HOME_KIT, HOME_OPTIONS, OTHER_KIT } from "./home-kit";

const copy = onboarding.equipment;

/** What stands at home, in a dozen short answers. */
export function HomeKit({ kit, onChange }: { kit: readonly EquipmentId[]; onChange: (kit: EquipmentId[]) => void }) {
  const [other, setOther] = useState(kit.some((item) => OTHER_KIT.includes(item)));
  const has = HOME_OPTIONS.filter((option) => HOME_KIT[option].every((item) => kit.includes(item)));
  return (
    <>
      <Chips
        legend={copy.home}
        options={[...HOME_OPTIONS, "other" as const].map((value) => ({ value, label: copy.homeOptions[value] }))}
        chosen={other ? [...has, "other" as const] : has}
        onToggle={(option) => {
          if (option === "other") {
            if (other) onChange(kit.filter((item) => !OTHER_KIT.includes(item)));
            setOther(!other);
          } else {
            const without = kit.filter((item) => !HOME_KIT[option].includes(item));
            onChange(has.includes(option) ? without : [...without, ...HOME_KIT[option]]);
          }
        }}
      />
      {other ? (
        <Chips
          legend={copy.homeOptions.other}
          options={OTHER_KIT.map((value) => ({ value, label: equipment.names[value] }))}
          chosen={kit}
          onToggle={(item) => onChange(toggled(kit, item))}
        />
      ) : null}
    </>
  );
}
