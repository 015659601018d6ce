/** The voice in which calls are said, if this device has one for the language. */
const voiceFor = (language: string): SpeechSynthesisVoice | undefined =>
  'speechSynthesis' in window ? speechSynthesis.getVoices().find(({ lang }) => lang.startsWith(language)) : undefined;

let audio: AudioContext | undefined;

/** Two soft tones. Browsers keep silent until a person has pressed something on the page. */
export const chime = async (): Promise<void> => {
  audio ??= new AudioContext();
  await audio.resume();
  for (const [at, pitch] of [
    [0, 660],
    [0.35, 880],
  ] as const) {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    const begins = audio.currentTime + at;
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.2, begins);
    loudness.gain.exponentialRampToValueAtTime(0.001, begins + 0.6);
    tone.connect(loudness).connect(audio.destination);
    tone.start(begins);
    tone.stop(begins + 0.6);
  }
};

/** Says a call aloud, after the tones that make people look up; without a voice for the language the tones must do. */
export const sayAloud = async (words: string, language: string): Promise<void> => {
  await chime();
  const voice = voiceFor(language);
  if (!voice) return;
  const saying = new SpeechSynthesisUtterance(words);
  saying.voice = voice;
  saying.lang = voice.lang;
  saying.rate = 0.9;
  speechSynthesis.speak(saying);
};
