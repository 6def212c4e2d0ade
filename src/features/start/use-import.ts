import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportPreview } from '../../jobs/contracts/import-preview.ts';
import type { ImportInput, ImportOutcome } from '../../jobs/contracts/ingest.ts';
import type { Progress } from '../../jobs/contracts/progress.ts';
import { importTable, previewFile } from '../../jobs/ingest.ts';
import type { RunningJob } from '../../jobs/run-job.ts';
import { useJob } from '../../jobs/use-job.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { importState } from './import-state.ts';
import { makeProject } from './make-project.ts';
import { fetchSample, type Sample } from './samples.ts';
import { useLookOver } from './use-look-over.ts';

/**
 * Looks files over, lets a person correct what was understood, imports them, makes their project and goes there. A failure
 * leaves everything as it was. Samples are imported at once.
 */
export function useImport() {
  const lookingOver = useLookOver<ImportInput, ImportPreview>(previewFile);
  const importing = useJob<Progress, ImportOutcome>();
  const [fileName, setFileName] = useState('');
  const [failure, setFailure] = useState<Error | null>(null);
  const [, navigate] = useLocation();

  const forget = () => {
    setFailure(null);
    importing.reset();
  };
  const store = async (name: string, run: Parameters<typeof importing.start>[0]) => {
    setFileName(name);
    forget();
    lookingOver.reset();
    const outcome = await importing.start(run);
    if (outcome === null) return;
    try {
      const project = await makeProject(name, outcome.datasetVersionId);
      navigate(phasePath(project.id, 'data'));
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };

  const { candidate, looking } = lookingOver;
  return {
    candidate,
    /** Reading the files anew, with other options. */
    looking,
    importing: importState(fileName, importing.job, failure),
    openTable: (input: ImportInput) => {
      forget();
      lookingOver.open(input);
    },
    openSample: (sample: Sample) => void store(sample.fileName, report => importSample(sample, report)),
    correct: (input: ImportInput) => {
      forget();
      lookingOver.correct(input);
    },
    confirm: () => {
      if (candidate === null) return;
      const { input } = candidate;
      void store(input.fileName, report => importTable(input, report));
    },
    /** Ends what runs; a file that was looked over stays to be looked over. */
    cancel: () => {
      lookingOver.cancel();
      importing.cancel();
    },
    discard: () => {
      importing.cancel();
      setFailure(null);
      lookingOver.discard();
    },
  };
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
