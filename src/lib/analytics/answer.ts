/** Says what was written into the feedback form. Heard only where the operator's survey is, and the lifter has allowed counting. */
export function tellAnswer(text: string): void {
  dispatchEvent(new CustomEvent(ANSWERED, { detail: text }));
}

export function onAnswer(hear: (text: string) => void): void {
  addEventListener(ANSWERED, (event) => hear((event as CustomEvent<string>).detail));
}

const ANSWERED = "mo-answer";
