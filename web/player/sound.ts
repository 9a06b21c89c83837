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

/** Every cue is over within 400 ms. */
const cues: Readonly<Record<string, Cue>> = {
  coin: {
    tones: [
      { frequency: 2093, gain: 0.32, decay: 0.16 },
      { frequency: 3389, gain: 0.16, decay: 0.09 },
    ],
  },
  'coin-note': { noise: { frequency: 2600, gain: 0.35, decay: 0.14 } },
  jar: {
    tones: [
      { frequency: 1175, gain: 0.3, decay: 0.3 },
      { frequency: 2781, gain: 0.1, decay: 0.16 },
    ],
  },
  card: { noise: { frequency: 1700, gain: 0.4, decay: 0.18 } },
  page: { noise: { frequency: 1200, gain: 0.35, decay: 0.24 } },
  'week-end': {
    tones: [
      { frequency: 294, gain: 0.4, decay: 0.36 },
      { frequency: 220, gain: 0.3, decay: 0.3, delay: 0.06 },
    ],
    noise: { frequency: 500, gain: 0.12, decay: 0.05 },
  },
  star: {
    tones: [
      { frequency: 1568, gain: 0.26, decay: 0.34 },
      { frequency: 1175, gain: 0.2, decay: 0.3, delay: 0.05 },
      { frequency: 784, gain: 0.16, decay: 0.28, delay: 0.1 },
    ],
  },
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
    this.#out.gain.value = 0.5;
    this.#out.connect(this.#context.destination);
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
