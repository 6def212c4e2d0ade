import { useId } from 'react';
import type { Finding, Fix } from '../../../core/quality/finding.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { PinButton } from '../../../ui/pins/pin-button.tsx';
import { findingRowsPath } from '../data-addresses.ts';
import { FindingRows } from './finding-rows.tsx';

/** A finding with its name among the others of its report. */
export interface NamedFinding extends Finding {
  readonly key: string;
}

/** One thing that a check noticed, the rows that show it, and what can be done about it. */
export function FindingItem({
  finding: { key, check, column, message, rows, fix, choice },
  projectId,
  onFix,
}: {
  readonly finding: NamedFinding;
  readonly projectId: string;
  readonly onFix: (fix: Fix, why: string) => void;
}) {
  const questionId = useId();
  const subject = column ?? 'whole table';
  const why = column === null ? message : `${column}: ${message}`;
  return (
    <li className="quality-finding">
      <div>
        <strong>{column ?? 'Whole table'}</strong>: {message}
        <FindingRows rows={rows} column={column} href={findingRowsPath(projectId, key)} />
      </div>
      <PinButton
        title={`${check}, ${subject}`}
        what={() => ({
          title: `${column ?? 'Whole table'}: ${check}`,
          description: message,
          picture: null,
          numbers: null,
        })}
      />
      {fix && (
        <Button aria-label={`${fix.label}: ${subject}`} onClick={() => onFix(fix, why)}>
          {fix.label}
        </Button>
      )}
      {choice && (
        <div role="group" aria-labelledby={questionId} className="quality-choice">
          <p id={questionId}>{choice.question}</p>
          {choice.fixes.map(answer => (
            <Button
              key={answer.label}
              aria-label={`${answer.label}: ${subject}`}
              onClick={() => onFix(answer, why)}
            >
              {answer.label}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
