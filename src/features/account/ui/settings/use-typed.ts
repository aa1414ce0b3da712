import { useState } from "react";

/** What is being typed; a value that changed elsewhere (an undo, a refusal) takes its place. */
export function useTyped<T>(saved: T): [T, (typed: T) => void] {
  const [state, setState] = useState({ saved, typed: saved });
  if (state.saved !== saved) setState({ saved, typed: saved });
  return [state.saved === saved ? state.typed : saved, (typed) => setState({ saved, typed })];
}
