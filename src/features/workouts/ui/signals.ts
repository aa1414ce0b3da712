/** Shakes the phone where it can; elsewhere nothing happens. */
export function vibrate(pattern: readonly number[]): void {
  if (typeof navigator !== "undefined" && "vibrate" in navigator) navigator.vibrate([...pattern]);
}

const VOLUME = 0.4;
const TONES = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.18 },
];

/** Two soft tones, synthesised: the rest is over. */
export function playRestOver(): void {
  try {
    const audio = new AudioContext();
    for (const { hertz, at } of TONES) {
      const tone = audio.createOscillator();
      const gain = audio.createGain();
      tone.frequency.value = hertz;
      gain.gain.setValueAtTime(VOLUME, audio.currentTime + at);
      gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.3);
      tone.connect(gain).connect(audio.destination);
      tone.start(audio.currentTime + at);
      tone.stop(audio.currentTime + at + 0.3);
    }
    setTimeout(() => void audio.close(), 1000);
  } catch {
    // No sound here; the dock still pulses and the live region speaks.
  }
}
