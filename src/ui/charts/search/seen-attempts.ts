/** More dots are told apart by no eye, and hold the page up. */
const mostDots = 500;

/** Of very many attempts those that got better than all before, and of the others evenly as many as can be seen. */
export function seenAttempts<Attempt>(
  attempts: readonly Attempt[],
  /** The best after each. */
  best: readonly number[],
): readonly Attempt[] {
  const step = Math.max(1, attempts.length / mostDots);
  return attempts.filter(
    (_, i) => i === 0 || best[i] !== best[i - 1] || Math.floor(i / step) !== Math.floor((i - 1) / step),
  );
}
