import type { ReactNode } from 'react';
import { brokenRuleOf } from '../../core/expectations/expectation-error.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Progress } from '../../ui/feedback/progress.tsx';
import type { ImportState } from './import-state.ts';

/** How far a file is, or why it could not be opened. */
export function ImportProgress({
  importing,
  onCancel,
  children,
}: {
  readonly importing: ImportState;
  readonly onCancel: () => void;
  /** Ways on after a failure. */
  readonly children?: ReactNode;
}) {
  switch (importing.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className="start-import">
          <Progress
            label={importing.progress?.phase ?? `Opening ${importing.fileName}`}
            fraction={importing.progress?.fraction ?? null}
            detail={importing.progress?.detail ?? importing.fileName}
          />
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      );
    case 'failed':
      return (
        <ErrorNotice
          title={`${importing.fileName} ${brokenRuleOf(importing.error) === null ? 'could not be opened' : 'was not taken'}; nothing was changed`}
          error={importing.error}
        >
          {children}
        </ErrorNotice>
      );
    default:
      return importing satisfies never;
  }
}
