import { messageOf } from '../core/errors.ts';
import { HistoryError, NotStoredError } from '../storage/errors.ts';
import { endRun, getRun } from '../storage/models/runs.ts';

/**
 * Stores how a run ended whose worker could not do so any more: cancelled for an AbortError, interrupted for a
 * PauseError, else failed.
 * Does nothing where the worker had ended the run itself, or had not begun it.
 */
export async function endCutRun(runId: string, reason: unknown, endedAt = Date.now()): Promise<void> {
  const run = await getRun(runId);
  if (run?.state !== 'running') return;
  try {
    await endRun({ ...run, endedAt, ...endFor(reason) });
  } catch (error) {
    // It ended, or was removed, while we looked.
    if (!(error instanceof HistoryError || error instanceof NotStoredError)) throw error;
  }
}

function endFor(reason: unknown) {
  switch (reason instanceof Error ? reason.name : '') {
    case 'AbortError':
      return { state: 'cancelled' } as const;
    case 'PauseError':
      return { state: 'interrupted', paused: true } as const;
    default:
      return { state: 'failed', error: messageOf(reason) } as const;
  }
}
