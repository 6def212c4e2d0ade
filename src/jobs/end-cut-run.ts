import { messageOf } from '../core/errors.ts';
import { HistoryError, NotStoredError } from '../storage/errors.ts';
import { endRun, getRun } from '../storage/runs.ts';

/**
 * Stores how a run ended whose worker could not do so any more: cancelled for an AbortError, else failed.
 * Does nothing where the worker had ended the run itself, or had not begun it.
 */
export async function endCutRun(runId: string, reason: unknown, endedAt = Date.now()): Promise<void> {
  const run = await getRun(runId);
  if (run?.state !== 'running') return;
  const aborted = reason instanceof Error && reason.name === 'AbortError';
  try {
    await endRun(
      aborted
        ? { ...run, state: 'cancelled', endedAt }
        : { ...run, state: 'failed', endedAt, error: messageOf(reason) },
    );
  } catch (error) {
    // It ended, or was removed, while we looked.
    if (!(error instanceof HistoryError || error instanceof NotStoredError)) throw error;
  }
}
