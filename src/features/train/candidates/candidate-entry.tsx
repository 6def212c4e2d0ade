import { useState } from 'react';
import { estimatorEntries } from '../../../core/models/catalogue.ts';
import { inWords } from '../../../core/selection/recommend/expected-time.ts';
import type { Recommendation } from '../../../core/selection/recommend/recommend.ts';
import type { ParamSet } from '../../../core/selection/search/trial.ts';
import { paramsText } from '../../../lifecycle/training/param-words.ts';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { ParamForm } from './param-form.tsx';

/** One algorithm to choose: why it fits or does not, how long it takes, and its own parameters in a disclosure. */
export function CandidateEntry({
  recommendation: { estimator, suits, reasons, expectedSeconds, preselected },
  chosen,
  params,
  onChoose,
  onParams,
}: {
  readonly recommendation: Recommendation;
  readonly chosen: boolean;
  readonly params: ParamSet;
  readonly onChoose: (chosen: boolean) => void;
  readonly onParams: (params: ParamSet) => void;
}) {
  const [open, setOpen] = useState(false);
  const entry = estimatorEntries[estimator];
  const own = paramsText(estimator, params);
  return (
    <div className="train-candidate">
      <CheckboxField label={entry.label} hint={reasons[0]} checked={chosen} onChange={onChoose} />
      <p className="train-candidate-facts">
        {preselected && entry.params.length > 0 && <Tag tone="success">Recommended</Tag>}
        {suits === 'poorly' && <Tag tone="warning">Fits poorly</Tag>}
        {own !== '' && <Tag tone="info">Own parameters</Tag>}
        <span>{inWords(expectedSeconds)}</span>
      </p>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          {entry.params.length > 0 ? 'About, and its parameters' : 'About'}
          <span className="visually-hidden"> of {entry.label}</span>
        </summary>
        {open && (
          <Stack gap={3}>
            <p>{[entry.description, ...reasons.slice(1)].join(' ')}</p>
            {entry.params.length > 0 && (
              <ParamForm estimator={estimator} params={params} onChange={onParams} />
            )}
          </Stack>
        )}
      </details>
    </div>
  );
}
