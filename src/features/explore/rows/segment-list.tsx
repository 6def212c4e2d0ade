import { useRef, useState } from 'react';
import type { ColumnSchema } from '../../../core/table/column.ts';
import type { RowCondition } from '../../../core/table/row-filter.ts';
import { columnsGone, type Segment } from '../../../lifecycle/data/segment.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { filterText } from './condition-text.ts';
import { SegmentNameForm } from './segment-name-form.tsx';

/** The saved segments with their conditions, folded away. */
export function SegmentList({
  segments,
  current,
  schema,
  onChoose,
  onRename,
  onRemove,
}: {
  readonly segments: readonly Segment[];
  /** The one that is looked at. */
  readonly current: Segment | undefined;
  readonly schema: readonly ColumnSchema[];
  readonly onChoose: (conditions: readonly RowCondition[]) => void;
  readonly onRename: (segment: Segment, name: string) => void;
  readonly onRemove: (segment: Segment) => void;
}) {
  const [renaming, setRenaming] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const endRenaming = () => {
    setRenaming(null);
    list.current?.focus();
  };
  return (
    <details className="segment-list">
      <summary>
        Segments ({segments.length})
        {current !== undefined && (
          <>
            {' '}
            <Tag>{current.name}</Tag>
          </>
        )}
      </summary>
      <ul ref={list} tabIndex={-1}>
        {segments.map(segment => (
          <li key={segment.id}>
            {renaming === segment.id ? (
              <SegmentNameForm
                label={`New name of ${segment.name}`}
                initially={segment.name}
                others={segments.filter(other => other !== segment)}
                onName={name => {
                  onRename(segment, name);
                  endRenaming();
                }}
                onCancel={endRenaming}
              />
            ) : (
              <SegmentRow
                segment={segment}
                chosen={segment === current}
                gone={columnsGone(segment, schema)}
                text={filterText(segment.conditions, schema)}
                onChoose={onChoose}
                onRename={() => setRenaming(segment.id)}
                onRemove={() => onRemove(segment)}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function SegmentRow({
  segment: { name, conditions },
  chosen,
  gone,
  text,
  onChoose,
  onRename,
  onRemove,
}: {
  readonly segment: Segment;
  readonly chosen: boolean;
  readonly gone: readonly string[];
  readonly text: string;
  readonly onChoose: (conditions: readonly RowCondition[]) => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}) {
  return (
    <>
      <div>
        <strong>{name}</strong>
        <p className="segment-conditions">
          {text}
          {gone.length > 0 && (
            <span className="segment-gone">
              {' '}
              This table has no column {gone.map(column => `“${column}”`).join(', ')}: the segment cannot be
              shown here.
            </span>
          )}
        </p>
      </div>
      <Row gap={1}>
        {gone.length === 0 && (
          <Button aria-label={`Show ${name}`} aria-pressed={chosen} onClick={() => onChoose(conditions)}>
            {chosen ? 'Shown' : 'Show'}
          </Button>
        )}
        <Button variant="quiet" aria-label={`Rename ${name}`} onClick={onRename}>
          Rename
        </Button>
        <Button variant="quiet" aria-label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </Button>
      </Row>
    </>
  );
}
