"use client";
import { body } from "@/lib/copy/en/body";
import { frame } from "@/lib/copy/en/frame";
import { useToast } from "@/ui/toast";

/** Says that a change of the body page is kept, honestly without a connection, with ten seconds to think again. */
export function useTold(): (text: string, undo: () => Promise<void>) => void {
  const show = useToast();
  return (text, undo) =>
    show({
      text: navigator.onLine ? text : body.offline,
      tone: "success",
      undo: { label: frame.actions.undo, onPress: () => void undo() },
    });
}
