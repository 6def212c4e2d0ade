import { useRef, useState } from 'react';
import type { RowCondition } from '../../../core/table/row-filter.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { ConditionForm } from './condition-form.tsx';
import { conditionText } from './condition-text.ts';
import type { ViewProps } from '../explored.ts';
import { SegmentChoice } from './segment-choice.tsx';
import './filter-bar.css';

/** Which rows all pictures and measures are of, and how many. Kept in the address, and under a name as a segment. */
export function FilterBar({
  project,
  dataset,
  address,
  go,
  found,
}: ViewProps & {
  /** "3,875 of 7,043"; empty while that is not known. */
  readonly found: string;
}) {
  const [adding, setAdding] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { conditions } = address;
  const kindOf = (name: string) => dataset.schema.find(column => column.name === name)?.kind;
  const change = (next: readonly RowCondition[]) => {
    go({ conditions: next });
    place.current?.focus();
  };
  const close = () => {
    setAdding(false);
    place.current?.focus();
  };
  return (
    <div ref={place} tabIndex={-1} className="filter-bar" role="group" aria-label="Rows looked at">
      <Stack gap={3}>
        <Row>
          <span className="filter-bar-label">{conditions.length === 0 ? 'All rows' : 'Rows where'}</span>
          {conditions.map((condition, i) => {
            const text = conditionText(condition, kindOf(condition.column));
            return (
              <span key={text} className="filter-bar-condition">
                {text}
                <Button
                  variant="quiet"
                  aria-label={`Take away: ${text}`}
                  onClick={() => change(conditions.filter((_, place) => place !== i))}
                >
                  ×
                </Button>
              </span>
            );
          })}
          <span className="filter-bar-found" role="status">
            {found}
          </span>
          {!adding && (
            <Button onClick={() => setAdding(true)}>
              {conditions.length === 0 ? 'Filter rows' : 'Add a condition'}
            </Button>
          )}
          {conditions.length > 0 && (
            <Button variant="quiet" onClick={() => change([])}>
              All rows
            </Button>
          )}
        </Row>
        {adding && (
          <ConditionForm
            profile={dataset.profile}
            onCancel={close}
            onAdd={condition => {
              go({ conditions: [...conditions, condition] });
              close();
            }}
          />
        )}
        <SegmentChoice
          projectId={project.id}
          schema={dataset.schema}
          conditions={conditions}
          onChoose={change}
        />
      </Stack>
    </div>
  );
}
