import { type ComponentType, lazy, Suspense } from "react";
import type { CoachId } from "@/domain/vocabulary";
import { type AvatarProps, Disc } from "./avatars/disc";
import type { Expression } from "./avatars/face";
import { Ground } from "./avatars/frame";
import { Sam } from "./avatars/sam";

type Face = ComponentType<{ mood: Expression }>;

/**
 * A coach's head where a page shows one coach. Sam, the default, is drawn at once; every other face is a file of its own,
 * fetched by the pages that show it, into a box that has its size already. A page with the whole cast takes `CastAvatar`.
 */
export function Avatar({ expression = "neutral", ...box }: AvatarProps) {
  const Figure = FIGURES[box.coach];
  return (
    <Disc {...box}>
      {box.coach === "sam" ? (
        <Sam mood={expression} />
      ) : (
        <Suspense fallback={<Ground />}>
          <Figure mood={expression} />
        </Suspense>
      )}
    </Disc>
  );
}

/** A face that can't be fetched stays a disc in its color: no screen breaks over a drawing. */
function later(fetchFace: () => Promise<Face>) {
  return lazy(async () => ({ default: await fetchFace().catch(() => Ground) }));
}

const FIGURES: Record<CoachId, Face> = {
  sam: Sam,
  max: later(async () => (await import("./avatars/max")).Max),
  sage: later(async () => (await import("./avatars/sage")).Sage),
  nova: later(async () => (await import("./avatars/nova")).Nova),
  ace: later(async () => (await import("./avatars/ace")).Ace),
  chip: later(async () => (await import("./avatars/chip")).Chip),
  rex: later(async () => (await import("./avatars/rex")).Rex),
  mo: later(async () => (await import("./avatars/mo")).Mo),
};
