"use client";
import { useEffect } from "react";
import { useFreshMarks } from "../client/use-pain";

/** Tells the logger which exercises hurt; shows nothing. Apart from it, so that the first load does not carry the reader. */
export function PainWatch({ onHurt }: { onHurt: (exerciseIds: readonly string[]) => void }) {
  const marks = useFreshMarks();
  useEffect(() => onHurt(marks.map(({ exerciseId }) => exerciseId)), [marks, onHurt]);
  return null;
}
