import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportInput, ImportOutcome } from '../../jobs/contracts/ingest.ts';
import type { Progress } from '../../jobs/contracts/progress.ts';
import { importTable } from '../../jobs/ingest.ts';
import type { RunningJob } from '../../jobs/run-job.ts';
import { useJob } from '../../jobs/use-job.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { makeProject } from './make-project.ts';
import { fetchSample, type Sample } from './samples.ts';

export type ImportState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly fileName: string; readonly progress: Progress | null }
  | { readonly state: 'failed'; readonly fileName: string; readonly error: Error };

/** Imports a table, makes its project and goes there; a failure leaves everything as it was. */
export function useImport() {
  const { job, start, cancel } = useJob<Progress, ImportOutcome>();
  const [fileName, setFileName] = useState('');
  const [failure, setFailure] = useState<Error | null>(null);
  const [, navigate] = useLocation();

  const open = async (name: string, begin: Parameters<typeof start>[0]) => {
    setFileName(name);
    setFailure(null);
    const outcome = await start(begin);
    if (outcome === null) return;
    try {
      const project = await makeProject(name, outcome.datasetVersionId);
      navigate(phasePath(project.id, 'data'));
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  const openTable = (input: ImportInput) => open(input.fileName, report => importTable(input, report));
  const openSample = (sample: Sample) => open(sample.fileName, report => importSample(sample, report));
  return { importing: importState(fileName, job, failure), openTable, openSample, cancel };
}

function importState(
  fileName: string,
  job: ReturnType<typeof useJob<Progress, ImportOutcome>>['job'],
  failure: Error | null,
): ImportState {
  if (failure !== null) return { state: 'failed', fileName, error: failure };
  switch (job.state) {
    case 'idle':
      return { state: 'idle' };
    case 'running':
      return { state: 'running', fileName, progress: job.progress };
    case 'failed':
      return { state: 'failed', fileName, error: job.error };
    case 'done':
      return { state: 'running', fileName, progress: { fraction: 1, phase: 'Opening' } };
    default:
      return job satisfies never;
  }
}

/** A sample is fetched first; cancelling meanwhile keeps the import from beginning. */
function importSample(sample: Sample, report: (progress: Progress) => void): RunningJob<ImportOutcome> {
  const cancelled = new AbortController();
  let importing: RunningJob<ImportOutcome> | undefined;
  const run = async () => {
    const source = await fetchSample(sample);
    cancelled.signal.throwIfAborted();
    importing = importTable({ source, fileName: sample.fileName, origin: 'sample' }, report);
    return importing.result;
  };
  return {
    result: run(),
    cancel: () => {
      cancelled.abort();
      importing?.cancel();
    },
  };
}
