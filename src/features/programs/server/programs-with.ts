import { newestPrograms } from "@/lib/catalogue";

/** Programs that suggest this exercise somewhere. */
export function programsWith(exerciseId: string): readonly { readonly id: string; readonly name: string }[] {
  return newestPrograms()
    .filter(({ days }) => days.some(({ slots }) => slots.some(({ hint }) => hint.includes(exerciseId))))
    .map(({ id, name }) => ({ id, name }));
}
