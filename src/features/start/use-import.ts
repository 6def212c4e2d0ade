import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportOptions, ImportPreview } from '../../jobs/contracts/import-preview.ts';
import type { ImportInput, ImportOutcome } from '../../jobs/contracts/ingest.ts';
import type { Progress } from '../../jobs/contracts/progress.ts';
import { importTable, previewFile } from '../../jobs/ingest.ts';
import type { RunningJob } from '../../jobs/run-job.ts';
import { type JobState, useJob } from '../../jobs/use-job.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { makeProject } from './make-project.ts';
import { fetchSample, type Sample } from './samples.ts';

export type ImportState =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly fileName: string; readonly progress: Progress | null }
  | { readonly state: 'failed'; readonly fileName: string; readonly error: Error };

/** A file that was looked over and waits for a person's word. */
export interface Candidate {
  /** With what the person has said of it so far. */
  readonly input: ImportInput;
  /** What was understood when it was last read. */
  readonly preview: ImportPreview;
}

/**
 * Looks a file over, lets a person correct what was understood, imports it, makes its project and goes there. A failure
 * leaves everything as it was. Samples are imported at once.
 */
export function useImport() {
  const looking = useJob<Progress, ImportPreview>();
  const importing = useJob<Progress, ImportOutcome>();
  const [fileName, setFileName] = useState('');
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [, navigate] = useLocation();

  const begin = (name: string) => {
    setFileName(name);
    setFailure(null);
    looking.reset();
    importing.reset();
  };
  const look = async (input: ImportInput) => {
    begin(input.fileName);
    const preview = await looking.start(report => previewFile(input, report));
    if (preview !== null) setCandidate({ input, preview });
  };
  const store = async (name: string, run: Parameters<typeof importing.start>[0]) => {
    begin(name);
    const outcome = await importing.start(run);
    if (outcome === null) return;
    try {
      const project = await makeProject(name, outcome.datasetVersionId);
      navigate(phasePath(project.id, 'data'));
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };

  return {
    candidate,
    /** Reading the file anew, with other options. */
    looking: importState(fileName, looking.job, null),
    importing: importState(fileName, importing.job, failure),
    openTable: (input: ImportInput) => {
      setCandidate(null);
      void look(input);
    },
    openSample: (sample: Sample) => void store(sample.fileName, report => importSample(sample, report)),
    correct: (options: ImportOptions) => {
      if (candidate === null) return;
      const input = { ...candidate.input, options };
      setCandidate({ ...candidate, input });
      void look(input);
    },
    confirm: () => {
      if (candidate === null) return;
      const { input } = candidate;
      void store(input.fileName, report => importTable(input, report));
    },
    /** Ends what runs; a file that was looked over stays to be looked over. */
    cancel: () => {
      looking.cancel();
      importing.cancel();
    },
    discard: () => {
      looking.cancel();
      importing.cancel();
      setFailure(null);
      setCandidate(null);
    },
  };
}

function importState<T>(fileName: string, job: JobState<Progress, T>, failure: Error | null): ImportState {
  if (failure !== null) return { state: 'failed', fileName, error: failure };
  switch (job.state) {
    case 'idle':
    case 'done':
      return { state: 'idle' };
    case 'running':
      return { state: 'running', fileName, progress: job.progress };
    case 'failed':
      return { state: 'failed', fileName, error: job.error };
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
