import { useState } from 'react';
import type { ImportPreview } from '../../jobs/contracts/import-preview.ts';
import type { PreviewInput } from '../../jobs/contracts/ingest.ts';
import type { Progress } from '../../jobs/contracts/progress.ts';
import type { RunningJob } from '../../jobs/run-job.ts';
import { useJob } from '../../jobs/use-job.ts';
import { type ImportState, importState } from './import-state.ts';

/** A table that was looked over and waits for a person's word. */
export interface Candidate<Input, Preview> {
  /** With what the person has said of it so far. */
  readonly input: Input;
  /** What was understood when it was last read. */
  readonly preview: Preview;
}

/** Looks over what is to be imported, again after each correction. */
export interface LookingOver<Input, Preview> {
  readonly candidate: Candidate<Input, Preview> | null;
  readonly looking: ImportState;
  readonly open: (input: Input) => void;
  readonly correct: (input: Input) => void;
  /** Ends what runs; what was looked over stays. */
  readonly cancel: () => void;
  readonly discard: () => void;
  /** Forgets how the last look went. */
  readonly reset: () => void;
}

export function useLookOver<Input extends PreviewInput, Preview extends ImportPreview>(
  look: (input: Input, report: (progress: Progress) => void) => RunningJob<Preview>,
): LookingOver<Input, Preview> {
  const { job, start, cancel, reset } = useJob<Progress, Preview>();
  const [fileName, setFileName] = useState('');
  const [candidate, setCandidate] = useState<Candidate<Input, Preview> | null>(null);
  const begin = async (input: Input) => {
    setFileName(input.fileName);
    const preview = await start(report => look(input, report));
    if (preview !== null) setCandidate({ input, preview });
  };
  return {
    candidate,
    looking: importState(fileName, job),
    open: input => {
      setCandidate(null);
      void begin(input);
    },
    correct: input => {
      setCandidate(now => now && { ...now, input });
      void begin(input);
    },
    cancel,
    discard: () => {
      cancel();
      setCandidate(null);
    },
    reset,
  };
}
