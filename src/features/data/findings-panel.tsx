import { useState } from 'react';
import type { Finding, Severity } from '../../core/quality/finding.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Tag, type TagTone } from '../../ui/tag.tsx';
import { FindingRows } from './finding-rows.tsx';
import { findingsInOrder } from './findings-in-order.ts';
import './findings-panel.css';

const mostAtFirst = 12;
const tones: Readonly<Record<Severity, TagTone>> = {
  critical: 'danger',
  warning: 'warning',
  info: 'neutral',
};
const labels: Readonly<Record<Severity, string>> = { critical: 'Critical', warning: 'Warning', info: 'Note' };

/** What the quality checks noticed, the gravest first, each with the rows that show it. */
export function FindingsPanel({ findings }: { readonly findings: readonly Finding[] }) {
  const [all, setAll] = useState(false);
  const ordered = findingsInOrder(findings);
  const shown = all ? ordered : ordered.slice(0, mostAtFirst);
  return (
    <Panel
      title="Quality"
      description="What was noticed over all rows. Rows are counted from 1, without the header."
      flush
    >
      <ul className="findings">
        {shown.map((finding, index) => (
          // The same check may speak twice of one column; the list itself never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className="finding">
            <Tag tone={tones[finding.severity]}>{labels[finding.severity]}</Tag>
            <div className="finding-text">
              <p>
                <strong>{finding.column ?? 'Whole table'}</strong>{' '}
                <span className="finding-check">{finding.check}</span>
              </p>
              <p>{finding.message}</p>
              <FindingRows rows={finding.rows} />
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
