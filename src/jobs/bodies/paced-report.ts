import type { Progress, Report } from '../contracts/progress.ts';

/**
 * Passes on the newest at most every so many milliseconds: drawing the page oftener would take from the work the time
 * that it tells of. A new phase and the end are told at once; what waits is told when this thread next rests.
 */
export function pacedReport<P extends Progress>(report: Report<P>, milliseconds: number): Report<P> {
  let told: { readonly phase: string; readonly at: number } | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return progress => {
    clearTimeout(waiting);
    const tell = () => {
      told = { phase: progress.phase, at: performance.now() };
      report(progress);
    };
    const wait = told === null ? 0 : told.at + milliseconds - performance.now();
    if (wait <= 0 || progress.phase !== told?.phase || progress.fraction >= 1) tell();
    else waiting = setTimeout(tell, wait);
  };
}
