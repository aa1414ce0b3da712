import type { CivilDate } from "../../../domain/civil-date";
import { youngestAge } from "../../../domain/onboarding-limits";
import type { OwnProfile } from "../../account/server/own-profile";
import type { Care } from "../judge-goal";

/** What of a profile decides whether a goal is safe to offer; of the two possible ages the younger. */
export function careOf({ birthYear, heightCm, level }: OwnProfile, today: CivilDate): Care {
  return { age: birthYear === null ? null : youngestAge(birthYear, today), heightCm, level };
}
