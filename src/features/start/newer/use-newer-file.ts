import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ImportOutcome, PreviewInput, TableInput } from '../../../jobs/contracts/ingest.ts';
import type { NewerFileInput, NewerFilePreview } from '../../../jobs/contracts/newer-file.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { importNewerFile, previewNewerFile } from '../../../jobs/ingest.ts';
import { useJob } from '../../../jobs/use-job.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { moveProject } from '../../../storage/data/project-versions.ts';
import { importState } from '../import-state.ts';
import { useLookOver } from '../use-look-over.ts';

export type NewerInput = NewerFileInput & PreviewInput;

/**
 * Looks newer files over, stores them as the next version of a project's table and puts the project on it. A failure
 * leaves everything as it was.
 */
export function useNewerFile({ id: projectId, datasetVersionId }: Project) {
  const lookingOver = useLookOver<NewerInput, NewerFilePreview>(previewNewerFile);
  const importing = useJob<Progress, ImportOutcome>();
  const [failure, setFailure] = useState<Error | null>(null);
  /** What to do once the files are part of the table. */
  const [after, setAfter] = useState<() => Promise<void>>(() => nothing);
  const [, navigate] = useLocation();
  const { candidate, looking } = lookingOver;

  const store = async (input: NewerInput) => {
    setFailure(null);
    lookingOver.reset();
    const outcome = await importing.start(report => importNewerFile(input, report));
    if (outcome === null) return;
    try {
      const { datasetVersionId: made, expectations } = outcome;
      await moveProject({ projectId, datasetVersionId: made, expectations });
      await after();
      navigate(`${phasePath(projectId, 'data')}?view=versions`);
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  return {
    candidate,
    looking,
    importing: importState(candidate?.input.fileName ?? '', importing.job, failure),
    open: (table: TableInput, whenStored: () => Promise<void> = nothing) => {
      setFailure(null);
      importing.reset();
      setAfter(() => whenStored);
      lookingOver.open({ ...table, projectId, datasetVersionId, mode: 'append', replays: true });
    },
    correct: (input: NewerInput) => {
      setFailure(null);
      importing.reset();
      lookingOver.correct(input);
    },
    confirm: () => {
      if (candidate !== null) void store(candidate.input);
    },
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

async function nothing(): Promise<void> {}
