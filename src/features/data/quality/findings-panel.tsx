import { useState } from 'react';
import type { Severity } from '../../../core/quality/finding.ts';
import { findingKeys } from '../../../core/quality/finding-keys.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Tag, type TagTone } from '../../../ui/facts/tag.tsx';
import { dataViewPath, findingRowsPath } from '../data-addresses.ts';
import { FindingRows } from './finding-rows.tsx';
import { findingsInOrder } from './findings-in-order.ts';
import type { TableFindings } from '../table/use-table-findings.ts';
import './findings-panel.css';

const mostAtFirst = 12;
const tones: Readonly<Record<Severity, TagTone>> = {
  critical: 'danger',
  warning: 'warning',
  info: 'neutral',
};
const labels: Readonly<Record<Severity, string>> = { critical: 'Critical', warning: 'Warning', info: 'Note' };

/** What the quality checks noticed, the gravest first, each with the rows that show it. */
export function FindingsPanel({
  projectId,
  known: { findings, assessedAt },
}: {
  readonly projectId: string;
  readonly known: TableFindings;
}) {
  const [all, setAll] = useState(false);
  const keys = findingKeys(findings);
  const named = findings.map((finding, index) => ({ ...finding, key: keys[index]! }));
  const ordered = findingsInOrder(named);
  const shown = all ? ordered : ordered.slice(0, mostAtFirst);
  const noticed =
    assessedAt === null
      ? 'What was noticed at the import.'
      : `What every check noticed, assessed ${formatDateTime(assessedAt)}.`;
  return (
    <Panel
      title="Quality"
      description={`${noticed} Rows are counted from 1, without the header.`}
      actions={
        <ButtonLink href={dataViewPath(projectId, 'quality')}>
          {assessedAt === null ? 'Run every check' : 'Verdict and fixes'}
        </ButtonLink>
      }
      flush
    >
      <ul className="findings">
        {shown.map(finding => (
          <li key={finding.key} className="finding">
            <Tag tone={tones[finding.severity]}>{labels[finding.severity]}</Tag>
            <div className="finding-text">
              <p>
                <strong>{finding.column ?? 'Whole table'}</strong>{' '}
                <span className="finding-check">{finding.check}</span>
              </p>
              <p>{finding.message}</p>
              <FindingRows
                rows={finding.rows}
                column={finding.column}
                href={findingRowsPath(projectId, finding.key)}
              />
            </div>
          </li>
        ))}
      </ul>
      {ordered.length > mostAtFirst && (
        <div className="findings-more">
          <Button onClick={() => setAll(!all)}>
            {all ? `Show the first ${mostAtFirst}` : `Show all ${ordered.length}`}
          </Button>
        </div>
      )}
    </Panel>
  );
}
