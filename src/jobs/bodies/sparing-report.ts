import type { Progress, Report } from '../contracts/progress.ts';

/** A step of the progress bar that is still seen. */
const seenStep = 0.004;

/** Passes on what shows: another phase or detail, the end, or a step forward large enough to be seen. */
export function sparingReport<P extends Progress>(report: Report<P>): Report<P> {
  let last: P | null = null;
  return progress => {
    const shows =
      last === null ||
      progress.phase !== last.phase ||
      progress.detail !== last.detail ||
      progress.fraction >= 1 ||
      progress.fraction - last.fraction >= seenStep;
    if (!shows) return;
    last = progress;
    report(progress);
  };
}
