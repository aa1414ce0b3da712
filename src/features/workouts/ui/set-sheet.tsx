"use client";
import { SET_ROLES } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { log } from "@/lib/copy/en/log";
import { later } from "@/lib/copy/en/log-later";
import type { SetRow } from "@/lib/offline/rows";
import { Button } from "@/ui/button";
import { OptionTile } from "@/ui/option-tile";
import { Sheet } from "@/ui/sheet";
import type { SetChange } from "../client/set-ops";

type Props = {
  set: SetRow | null;
  onClose: () => void;
  onChange: (set: SetRow, change: SetChange) => void;
  onDelete: (set: SetRow) => void;
};

/** What kind of set it is, with one line each; and the way to remove it. */
export function SetSheet({ set, onClose, onChange, onDelete }: Props) {
  if (set === null) return null;
  const remove = (
    <Button variant="secondary" wide className="text-error-text" onClick={() => onDelete(set)}>
      {log.set.remove}
    </Button>
  );
  return (
    <Sheet open onClose={onClose} title={later.roleTitle} closeLabel={frame.actions.close} footer={remove}>
      <fieldset className="grid gap-2">
        <legend className="sr-only">{later.roleTitle}</legend>
        {SET_ROLES.map((role) => (
          <OptionTile
            key={role}
            type="radio"
            name="set-role"
            value={role}
            title={log.roles[role]}
            detail={later.roleLines[role]}
            checked={role === set.role}
            onChange={() => {
              onChange(set, { role });
              onClose();
            }}
          />
        ))}
      </fieldset>
    </Sheet>
  );
}
