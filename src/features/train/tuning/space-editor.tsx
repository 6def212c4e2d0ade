import { useState } from 'react';
import { type EstimatorName, estimatorEntries } from '../../../core/models/catalogue.ts';
import type { TuningMethod } from '../../../core/selection/search/settings.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { RangeEditor } from './range-editor.tsx';
import type { SpaceDraft } from './space-draft.ts';

/** What a search varies of one algorithm, in a disclosure whose summary says it in short. */
export function SpaceEditor({
  estimator,
  method,
  draft,
  onChange,
}: {
  readonly estimator: EstimatorName;
  readonly method: TuningMethod;
  readonly draft: SpaceDraft;
  /** Null: as the entry proposes. */
  readonly onChange: (draft: SpaceDraft | null) => void;
}) {
  const [open, setOpen] = useState(false);
  const { label, params } = estimatorEntries[estimator];
  const varied = params.filter(({ name }) => draft[name]?.varied);
  return (
    <details className="train-space" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{label}</strong>{' '}
        <span className="train-soft">
          {varied.length === 0 ? 'nothing is varied' : varied.map(spec => spec.label).join(', ')}
        </span>
      </summary>
      {open && (
        <Stack gap={3}>
          {params.map(spec => (
            <RangeEditor
              key={spec.name}
              spec={spec}
              method={method}
              draft={draft[spec.name]!}
              onChange={own => onChange({ ...draft, [spec.name]: own })}
            />
          ))}
          <div>
            <Button variant="quiet" onClick={() => onChange(null)}>
              Back to what is proposed
            </Button>
          </div>
        </Stack>
      )}
    </details>
  );
}
