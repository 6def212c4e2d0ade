import { useRef, useState } from 'react';
import type { ColumnSchema } from '../../../core/table/column.ts';
import type { RowCondition } from '../../../core/table/row-filter.ts';
import { segmentOf, type Segment } from '../../../lifecycle/data/segment.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { addSegment, listSegments, removeSegment, renameSegment } from '../../../storage/data/segments.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { SegmentList } from './segment-list.tsx';
import { SegmentNameForm } from './segment-name-form.tsx';

const onSegments = onChangeOf('segments');

/** Filters kept under a name: saves the one that is on, and chooses, renames and removes those that were saved. */
export function SegmentChoice({
  projectId,
  schema,
  conditions,
  onChoose,
}: {
  readonly projectId: string;
  readonly schema: readonly ColumnSchema[];
  readonly conditions: readonly RowCondition[];
  readonly onChoose: (conditions: readonly RowCondition[]) => void;
}) {
  const loaded = useLoaded(() => listSegments(projectId), [projectId], onSegments);
  const [naming, setNaming] = useState(false);
  const [removed, setRemoved] = useState<Segment | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const segments = loaded.state === 'done' ? loaded.value : [];
  const current = segmentOf(segments, conditions);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setError(null);
      return true;
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
      return false;
    }
  };
  const save = async (name: string) => {
    const segment = { id: crypto.randomUUID(), projectId, name, conditions, createdAt: Date.now() };
    if (!(await attempt(() => addSegment(segment)))) return;
    setNaming(false);
    place.current?.focus();
  };
  const remove = async (segment: Segment) => {
    if (!(await attempt(() => removeSegment(segment)))) return;
    setRemoved(segment);
    place.current?.focus();
  };
  const undo = async (segment: Segment) => {
    if (!(await attempt(() => addSegment(segment)))) return;
    setRemoved(null);
    place.current?.focus();
  };
  const failure = loaded.state === 'failed' ? loaded.error : error;
  return (
    <div ref={place} tabIndex={-1} className="segments" role="group" aria-label="Segments">
      <Stack gap={3}>
        {failure !== null && <ErrorNotice title="The segments were left as they were" error={failure} />}
        {removed !== null && (
          <Notice actions={<Button onClick={() => void undo(removed)}>Undo</Button>}>
            Removed the segment “{removed.name}”; its rows are where they were.
          </Notice>
        )}
        {naming && (
          <SegmentNameForm
            label="Name of the segment"
            others={segments}
            onName={name => void save(name)}
            onCancel={() => {
              setNaming(false);
              place.current?.focus();
            }}
          />
        )}
        {!naming && conditions.length > 0 && current === undefined && (
          <div>
            <Button variant="quiet" onClick={() => setNaming(true)}>
              Save as a segment
            </Button>
          </div>
        )}
        {segments.length > 0 && (
          <SegmentList
            segments={segments}
            current={current}
            schema={schema}
            onChoose={onChoose}
            onRename={(segment, name) => void attempt(() => renameSegment(segment.id, name))}
            onRemove={segment => void remove(segment)}
          />
        )}
      </Stack>
    </div>
  );
}
