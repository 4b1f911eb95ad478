import { signal } from '@preact/signals';
import type { Storage } from './storage.ts';

/** Two soft tones for a message that nobody is looking at; the visitor can switch them off. */
export function sound(storage: Storage) {
  const isOn = signal(storage.read('sound') !== 'off');
  let context: AudioContext | undefined;

  const tone = (frequency: number, from: number, audio: AudioContext) => {
    const [swing, gain] = [audio.createOscillator(), audio.createGain()];
    const at = audio.currentTime + from;
    swing.frequency.value = frequency;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(0.08, at + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + 0.28);
    swing.connect(gain).connect(audio.destination);
    swing.start(at);
    swing.stop(at + 0.3);
  };

  return {
    isOn,
    toggle: () => {
      isOn.value = !isOn.value;
      storage.write('sound', isOn.value ? undefined : 'off');
    },
    play: () => {
      // Browsers let a page sound only after somebody has touched it.
      if (!isOn.value || navigator.userActivation?.hasBeenActive === false) return;
      try {
        context ??= new AudioContext();
        tone(660, 0, context);
        tone(880, 0.12, context);
      } catch {
        // No way to sound here.
      }
    },
  };
}

export type Sound = ReturnType<typeof sound>;
