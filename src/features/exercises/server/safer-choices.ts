import type { Exercise } from "../../../domain/exercise";
import { touchedAreas } from "../../../domain/owned-equipment";
import { rankSubstitutes } from "../../../domain/substitute";
import { AREA_TAGS, BODY_AREAS, EQUIPMENT } from "../../../domain/vocabulary";
import { allExercises } from "../../../lib/catalogue";
import type { SaferChoice } from "../entry";

/** Enough that a lifter with little equipment or several areas to protect still finds some among them. */
const CHOICES_MAX = 12;

/**
 * What trains alike without touching any of the areas this exercise touches, best first (specification 10), and is not hard
 * to learn. It is the same for everybody, so that the page can stand as a file.
 */
export function saferChoices(exercise: Exercise): readonly SaferChoice[] {
  const contraTags = [...new Set(touchedAreas(exercise, BODY_AREAS).flatMap((area) => AREA_TAGS[area]))];
  if (contraTags.length === 0) return [];
  const ranked = rankSubstitutes({
    from: exercise,
    catalogue: allExercises(),
    gym: { level: "full_gym", equipment: EQUIPMENT, grids: {}, unit: "kg" },
    preferences: { level: "novice", favourites: [], disliked: [], banned: [], contraTags },
    used: new Set(),
    stepShare: () => null,
  });
  return ranked.value
    .slice(0, CHOICES_MAX)
    .map(({ exercise: { slug, name, equipment, contraindications } }) => ({ slug, name, equipment, contraindications }));
}
