import { describe, expect, it } from "vitest";
import { isEquipped, ownedEquipment, touchedAreas } from "./owned-equipment";
import { BODY_AREAS, EQUIPMENT, HOME_GYM_DEFAULT } from "./vocabulary";

describe("ownedEquipment", () => {
  it("is everything in a full gym and before anything was said", () => {
    expect(ownedEquipment("full_gym", [])).toEqual(EQUIPMENT);
    expect(ownedEquipment(null, ["barbell"])).toEqual(EQUIPMENT);
  });
  it("is the usual things and what was ticked at home, each once", () => {
    expect(ownedEquipment("home_gym", ["barbell", "dumbbell"])).toEqual([...HOME_GYM_DEFAULT, "barbell"]);
  });
  it("is only what was ticked with the body alone", () => {
    expect(ownedEquipment("bodyweight", ["pull_up_bar"])).toEqual(["pull_up_bar"]);
  });
});

describe("isEquipped", () => {
  const owned = new Set(["dumbbell", "flat_bench"] as const);
  it("needs one whole way", () => {
    expect(isEquipped({ equipment: [["dumbbell", "flat_bench"]] }, owned)).toBe(true);
    expect(isEquipped({ equipment: [["barbell", "flat_bench"], ["dumbbell"]] }, owned)).toBe(true);
    expect(isEquipped({ equipment: [["dumbbell", "incline_bench"]] }, owned)).toBe(false);
  });
  it("needs nothing where nothing is asked", () => {
    expect(isEquipped({ equipment: [] }, new Set())).toBe(true);
    expect(isEquipped({ equipment: [["barbell"], []] }, new Set())).toBe(true);
  });
});

describe("touchedAreas", () => {
  it("names the protected areas the exercise loads, and only those asked about", () => {
    expect(touchedAreas({ contraindications: ["axial_load"] }, BODY_AREAS)).toEqual(["back"]);
    expect(touchedAreas({ contraindications: ["impact", "overhead"] }, ["ankle", "shoulder", "elbow"])).toEqual([
      "ankle",
      "shoulder",
    ]);
    expect(touchedAreas({ contraindications: ["impact"] }, ["shoulder"])).toEqual([]);
    expect(touchedAreas({ contraindications: [] }, BODY_AREAS)).toEqual([]);
  });
});
