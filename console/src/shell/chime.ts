let audio: AudioContext | undefined;

/** Two soft tones, made here: no file to load. */
export function chime(): void {
  audio ??= new AudioContext();
  const start = audio.currentTime;
  for (const [index, frequency] of [660, 880].entries()) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, start + index * 0.12);
    volume.gain.exponentialRampToValueAtTime(0.08, start + index * 0.12 + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + index * 0.12 + 0.35);
    tone.connect(volume).connect(audio.destination);
    tone.start(start + index * 0.12);
    tone.stop(start + index * 0.12 + 0.4);
  }
}
