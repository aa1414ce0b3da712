"use client";
import { useEffect, useState } from "react";
import type { Unit } from "@/domain/vocabulary";
import type { findExercises } from "@/features/exercises/contract";
import { rareEndpoints } from "@/generated/rare-endpoints";
import { customExercises } from "@/lib/copy/en/custom-exercises";
import { frame } from "@/lib/copy/en/frame";
import { later } from "@/lib/copy/en/log-later";
import { muscles } from "@/lib/copy/en/muscles";
import { pain } from "@/lib/copy/en/pain";
import { explain } from "@/lib/copy/explain";
import { callAt } from "@/lib/http/client";
import type { OutputOf } from "@/lib/http/endpoint";
import { useOnce } from "@/lib/offline/device";
import type { Alternative } from "@/lib/offline/rows";
import { Banner } from "@/ui/banner";
import { SettingsRow } from "@/ui/settings-row";
import { Sheet } from "@/ui/sheet";
import { Skeleton } from "@/ui/skeleton";
import { TextField } from "@/ui/text-field";
import { useLater } from "@/ui/use-later";
import type { Picked } from "../client/exercise-ops";
import { useBlocked } from "./use-blocked";

type Props = {
  title: string;
  /** Ranks substitutes for this exercise until something is searched. */
  insteadOf?: string | undefined;
  /** Repetitions the substitute is wanted for. */
  reps?: number | undefined;
  unit: Unit;
  onClose: () => void;
  /** Known on this device: offered at once, and without a network the whole offer. */
  suggested?: readonly Alternative[] | undefined;
  /** What hurts, and what the substitute must not ask of the body; kept out until something is searched. */
  avoid?: Avoid | undefined;
  onPick: (picked: Picked) => Promise<void>;
};

interface Avoid {
  readonly ids: readonly string[];
  readonly tags: readonly string[];
}

type Shown = Picked & Pick<Items[number], "usedBefore" | "isOwn" | "preference">;
type Items = OutputOf<typeof findExercises>["items"];
type Found = { readonly asked: string; readonly items: Items | null };

const ownForm = () => import("./own-exercise");
const LIMIT = 15;
const TYPING_MS = 200;

/** A list of exercises to add or to swap in, with search. */
export function ExercisePicker({ title, insteadOf, reps, unit, suggested = [], avoid, onClose, onPick }: Props) {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const [busy, once] = useOnce(useBlocked());
  const [making, setMaking] = useState(false);
  const own = useLater(ownForm);
  useEffect(() => {
    let stopped = false;
    const asked = query.trim();
    const timer = setTimeout(
      async () => {
        const input =
          asked === "" ? { insteadOf, limit: LIMIT, ...(reps === undefined ? {} : { reps }) } : { query: asked, limit: LIMIT };
        const answer = await callAt<typeof findExercises>(rareEndpoints.findExercises, input);
        if (!stopped) setFound({ asked, items: answer.ok ? answer.value.items : null });
      },
      asked === "" ? 0 : TYPING_MS,
    );
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [query, insteadOf, reps]);
  const known = suggested.map(({ exerciseId: id, ...rest }) => ({
    id,
    usedBefore: false,
    isOwn: false,
    preference: null,
    ...rest,
  }));
  const all: readonly Shown[] = found?.items ?? (query === "" ? known : []);
  const shown = avoid && query === "" ? all.filter((item) => isSafe(item, avoid)) : all;
  const isSore = avoid !== undefined && avoid.tags.length > 0;
  if (making && own)
    return (
      <Sheet
        open
        tall
        onClose={onClose}
        title={customExercises.make}
        closeLabel={frame.actions.close}
        footer={<own.OwnExerciseFooter />}
      >
        <own.OwnExercise
          name={query.trim()}
          onMade={onPick}
          onSearch={(name) => {
            setMaking(false);
            setQuery(name);
          }}
        />
      </Sheet>
    );
  return (
    <Sheet open tall onClose={onClose} title={title} closeLabel={frame.actions.close}>
      <div className="grid gap-4">
        <TextField
          type="search"
          label={later.searchExercise}
          labelHidden
          placeholder={later.searchExercise}
          maxLength={60}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {found?.items === null && (known.length === 0 || query !== "") ? (
          <Banner tone="warning">{frame.offline.needsConnection}</Banner>
        ) : null}
        {found && shown.length === 0 && (found.items || known.length > 0) ? (
          <p className="text-ink-2">{query !== "" ? customExercises.notFound : isSore ? pain.noSwap : later.noMatch}</p>
        ) : null}
        <ul aria-busy={busy || found === null} className="grid">
          {shown.map((item) => (
            <SettingsRow
              key={item.id}
              label={item.name}
              hint={hintOf(item, unit)}
              value={asideOf(item)}
              onPress={() => once(() => onPick(item))}
            />
          ))}
          {own && found?.items ? (
            <SettingsRow
              icon="plus"
              label={query.trim() === "" ? customExercises.make : customExercises.makeNamed(query.trim())}
              hint={customExercises.makeHint}
              onPress={() => setMaking(true)}
            />
          ) : null}
        </ul>
        {found === null && known.length === 0 ? <Waiting /> : null}
      </div>
    </Sheet>
  );
}

/** Of an exercise nothing is known of, nothing is promised. */
function isSafe({ id, contraindications }: Shown, { ids, tags }: Avoid): boolean {
  if (ids.includes(id)) return false;
  return tags.length === 0 || (contraindications !== undefined && !contraindications.some((tag) => tags.includes(tag)));
}

/** How the lifter marked it, whose it is, or that they know it. */
function asideOf({ preference, isOwn, usedBefore }: Shown): string | undefined {
  if (preference) return later.marked[preference];
  if (isOwn) return customExercises.yours;
  return usedBefore ? later.usedBefore : undefined;
}

/** Why it can stand in, where that is known; the muscles otherwise. */
function hintOf({ reasons, muscles: trained }: Shown, unit: Unit): string {
  const [because] = reasons ?? [];
  if (because) return explain(because, unit);
  return trained.map((muscle) => (muscles.names as Readonly<Record<string, string>>)[muscle] ?? muscle).join(", ");
}

function Waiting() {
  return [1, 2, 3, 4, 5, 6].map((row) => <Skeleton key={row} className="my-1 h-14 w-full rounded-button" />);
}
