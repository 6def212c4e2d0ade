import { useRef, useState } from 'react';
import type { FrameworkStanding, ItemStanding } from '../../../lifecycle/compliance/compliance-summary.ts';
import { countsText } from '../../../lifecycle/compliance/compliance-document.ts';
import { Progress } from '../../../ui/feedback/progress.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { ComplianceItemRow } from './compliance-item-row.tsx';

/** A framework's items, what is open first; what is settled is folded away. */
export function FrameworkPanel({
  projectId,
  standing: { framework, items, counts },
}: {
  readonly projectId: string;
  readonly standing: FrameworkStanding;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const open = items.slice(0, counts.open);
  const settled = items.slice(counts.open);
  // An item that was answered moves to the others: the focus stays with the list, which tells of it.
  const onSettled = (text: string) => {
    setSaid(text);
    place.current?.focus();
  };
  const rows = (some: readonly ItemStanding[]) => (
    <ul className="compliance-items">
      {some.map(item => (
        <ComplianceItemRow key={item.item.id} projectId={projectId} standing={item} onSettled={onSettled} />
      ))}
    </ul>
  );
  return (
    <Panel title={framework.title} description={framework.concerns}>
      <div
        ref={place}
        tabIndex={-1}
        className="compliance-place"
        aria-label={`Items of ${framework.name}`}
        role="group"
      >
        <Stack>
          <Progress
            label={countsText(counts)}
            fraction={items.length === 0 ? 1 : settled.length / items.length}
          />
          <p className="visually-hidden" role="status">
            {said}
          </p>
          {open.length > 0 && rows(open)}
          {settled.length > 0 && (
            <details>
              <summary>{settled.length} settled: evidence found, answered or not applicable</summary>
              {rows(settled)}
            </details>
          )}
        </Stack>
      </div>
    </Panel>
  );
}
