import { brokenRuleOf } from '../../../core/expectations/expectation-error.ts';
import type { NewerFilePreview } from '../../../jobs/contracts/newer-file.ts';
import { expectationsPath } from '../../../lifecycle/data/expectation-suite.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { LookOver, type LookingOver } from '../preview/look-over.tsx';
import { TablePreview } from '../preview/table-preview.tsx';
import type { Candidate } from '../use-look-over.ts';
import { ArrivalOptions } from './arrival-options.tsx';
import { FitNotice } from './fit-notice.tsx';
import type { NewerInput } from './use-newer-file.ts';

/** Newer files before they become the next version: what they do to the table, and how they were understood. */
export function NewerPreview({
  project,
  candidate: { input, preview },
  onCorrect,
  ...work
}: LookingOver & {
  readonly project: Project;
  readonly candidate: Candidate<NewerInput, NewerFilePreview>;
  readonly onCorrect: (input: NewerInput) => void;
}) {
  const { importing } = work;
  const brokenRule = importing.state === 'failed' ? brokenRuleOf(importing.error) : null;
  return (
    <LookOver
      {...work}
      input={input}
      description="This is how the newer rows were understood, and how they fit the table. Nothing is stored before you say so."
      takeLabel="Make the next version"
      failureAction={
        brokenRule !== null && (
          <ButtonLink href={expectationsPath(project.id, brokenRule)}>Open the rule</ButtonLink>
        )
      }
    >
      <FitNotice preview={preview} target={project.problem?.target ?? null} mode={input.mode} />
      <ArrivalOptions input={input} preview={preview} onCorrect={onCorrect} />
      <TablePreview input={input} preview={preview} onCorrect={onCorrect} />
    </LookOver>
  );
}
