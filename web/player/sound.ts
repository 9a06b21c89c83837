// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Cues of glass, wood and paper, made by the browser's synthesiser: nothing to load. Soft, short, never rising: many
// who play live under air-raid alerts. Nothing in a game waits for a sound, and every sound has something to see.

interface Partial {
  /** Hertz. */
  frequency: number;
  /** Share of the cue's loudness. */
  gain: number;
  /** Seconds until it is gone. */
  decay: number;
  /** Seconds after the cue's beginning. */
  delay?: number;
}

interface Cue {
  /** Sine partials: glass and metal where they are not harmonic, wood where they are low and short. */
  tones?: readonly Partial[];
  /** Filtered noise: paper, grit, the knock of wood. */
  noise?: { frequency: number; gain: number; decay: number };
}

/** A coin in a jar; the fuller the jar, the lower and the drier it rings. */
function glass(pitch: number): Cue {
  return {
    tones: [
      { frequency: 1175 * pitch, gain: 0.28, decay: 0.3 * pitch },
      { frequency: 2781 * pitch, gain: 0.1, decay: 0.16 * pitch },
      { frequency: 4310 * pitch, gain: 0.04, decay: 0.06 },
    ],
  };
}

/** Every cue is over within 400 ms, and none of them rises. */
const cues: Readonly<Record<string, Cue>> = {
  // A coin on wood: the metal, and under it the table.
  coin: {
    tones: [
      { frequency: 1865, gain: 0.2, decay: 0.13 },
      { frequency: 3389, gain: 0.1, decay: 0.07 },
      { frequency: 330, gain: 0.22, decay: 0.06 },
    ],
    noise: { frequency: 700, gain: 0.12, decay: 0.03 },
  },
  'coin-note': { noise: { frequency: 2600, gain: 0.35, decay: 0.14 } },
  lift: { noise: { frequency: 1900, gain: 0.16, decay: 0.06 } },
  jar: glass(1),
  'jar-half': glass(0.92),
  'jar-high': glass(0.84),
  // A tin lid, pressed on.
  'jar-full': {
    tones: [
      { frequency: 415, gain: 0.26, decay: 0.12 },
      { frequency: 277, gain: 0.24, decay: 0.18, delay: 0.04 },
      { frequency: 1480, gain: 0.05, decay: 0.06 },
    ],
    noise: { frequency: 520, gain: 0.16, decay: 0.05 },
  },
  card: {
    tones: [{ frequency: 185, gain: 0.2, decay: 0.07, delay: 0.1 }],
    noise: { frequency: 1700, gain: 0.36, decay: 0.18 },
  },
  page: { noise: { frequency: 1200, gain: 0.35, decay: 0.24 } },
  // Coins poured into cloth.
  'week-end': {
    tones: [1760, 1568, 1397, 1245, 1109].map((frequency, index) => ({
      frequency,
      gain: 0.11,
      decay: 0.07,
      delay: index * 0.05,
    })),
    noise: { frequency: 420, gain: 0.4, decay: 0.36 },
  },
  // A wooden bell.
  star: {
    tones: [
      { frequency: 523, gain: 0.2, decay: 0.3 },
      { frequency: 2055, gain: 0.07, decay: 0.09 },
      { frequency: 392, gain: 0.2, decay: 0.26, delay: 0.12 },
      { frequency: 1541, gain: 0.06, decay: 0.08, delay: 0.12 },
    ],
  },
  purr: { noise: { frequency: 150, gain: 1.4, decay: 0.38 } },
  'soft-no': {
    tones: [{ frequency: 196, gain: 0.4, decay: 0.14 }],
    noise: { frequency: 320, gain: 0.2, decay: 0.06 },
  },
};

/** More than that at once would be noise: of a handful of coins one hears the first ones. */
const mostVoices = 6;
const shortestGap = 0.03;

/** Plays cues. Made at the first gesture: browsers keep a context silent before that and complain in the console. */
export class Sound {
  readonly #context = new AudioContext({ latencyHint: 'interactive' });
  readonly #out = this.#context.createGain();
  #noise: AudioBuffer | undefined;
  #ends: number[] = [];
  #lastStart = -1;

  constructor() {
    this.#out.gain.value = 1.5;
    // A handful of coins at once stays soft.
    this.#out.connect(new DynamicsCompressorNode(this.#context)).connect(this.#context.destination);
  }

  /** Wakes the context; Safari sends it to sleep when a call comes in or the page is hidden. */
  wake(): void {
    if (this.#context.state !== 'running') this.#context.resume().catch(() => undefined);
  }

  /** Plays a cue; `strength` 0 to 100. A cue that is not known is silent: an engine may know more than this page. */
  play(name: string, strength: number): void {
    const cue = cues[name];
    const now = this.#context.currentTime;
    this.#ends = this.#ends.filter((end) => end > now);
    if (!cue || this.#context.state !== 'running') return;
    if (this.#ends.length >= mostVoices || now - this.#lastStart < shortestGap) return;
    this.#lastStart = now;
    const loudness = Math.min(1, Math.max(0, strength / 100));
    for (const tone of cue.tones ?? []) this.#tone(tone, loudness, now);
    if (cue.noise) this.#hiss(cue.noise, loudness, now);
  }

  #tone({ frequency, gain, decay, delay = 0 }: Partial, loudness: number, now: number): void {
    const source = new OscillatorNode(this.#context, { frequency });
    this.#envelope(source, gain * loudness, now + delay, decay);
  }

  #hiss(
    { frequency, gain, decay }: { frequency: number; gain: number; decay: number },
    loudness: number,
    now: number,
  ): void {
    this.#noise ??= this.#makeNoise();
    const source = new AudioBufferSourceNode(this.#context, { buffer: this.#noise });
    const filter = new BiquadFilterNode(this.#context, { type: 'bandpass', frequency, Q: 0.8 });
    source.connect(filter);
    this.#envelope(source, gain * loudness, now, decay, filter);
  }

  #envelope(
    source: AudioScheduledSourceNode,
    gain: number,
    start: number,
    decay: number,
    last: AudioNode = source,
  ): void {
    const volume = new GainNode(this.#context, { gain: 0 });
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(Math.max(0.0002, gain), start + 0.006);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + decay);
    last.connect(volume).connect(this.#out);
    source.start(start);
    source.stop(start + decay);
    this.#ends.push(start + decay);
  }

  #makeNoise(): AudioBuffer {
    const buffer = this.#context.createBuffer(1, this.#context.sampleRate / 2, this.#context.sampleRate);
    const samples = buffer.getChannelData(0);
    for (let index = 0; index < samples.length; index += 1) samples[index] = Math.random() * 2 - 1;
    return buffer;
  }
}
