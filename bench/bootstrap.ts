const RESAMPLES = 2_000;

/** Mulberry32: numbers in [0, 1) that two runs draw alike. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The mean difference of two lists of the same questions' results, with its 95 % interval by paired bootstrap. */
export function pairedDifference(
  ours: readonly number[],
  theirs: readonly number[],
): { readonly mean: number; readonly low: number; readonly high: number } {
  const differences = ours.map((value, i) => value - theirs[i]!);
  const random = generator(11);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) {
      sum += differences[Math.floor(random() * differences.length)]!;
    }
    return sum / differences.length;
  }).sort((a, b) => a - b);
  return {
    mean: differences.reduce((sum, value) => sum + value, 0) / differences.length,
    low: means[Math.floor(RESAMPLES * 0.025)]!,
    high: means[Math.floor(RESAMPLES * 0.975)]!,
  };
}
