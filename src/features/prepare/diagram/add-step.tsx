import { useState } from 'react';
import { stepCatalogue } from '../../../core/preprocessing/catalogue/step-catalogue.ts';
import { type StepPurpose, stepPurposes } from '../../../core/preprocessing/catalogue/step-entry.ts';
import type { PlannedStep, StepsPlace } from '../../../core/preprocessing/plan.ts';
import type { ColumnKind } from '../../../core/table/column.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Field } from '../../../ui/forms/field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import type { Builder } from './builder.ts';
import { unreadableKind } from './kinds-after.ts';
import { placeName, stepName } from './place-names.ts';

const kinds = Object.keys(stepCatalogue) as PlannedStep['kind'][];
const purposes = Object.keys(stepPurposes) as StepPurpose[];

/** Adds a step at the end of some: a button that unfolds the choice. */
export function AddStep({
  builder,
  place,
  count,
  flowing,
}: {
  readonly builder: Builder;
  readonly place: StepsPlace;
  /** How many steps there are. */
  readonly count: number;
  /** The kinds of column that come to the new step, as far as they are known. */
  readonly flowing: readonly ColumnKind[];
}) {
  const { draft, open, setOpen, focus, say } = builder;
  const name = `${placeName(place)} add`;
  const [chosen, setChosen] = useState<PlannedStep['kind'] | null>(null);
  const readable = kinds.filter(kind => unreadableKind(kind, flowing) === undefined);
  const kind = chosen !== null && readable.includes(chosen) ? chosen : (readable[0] ?? null);
  const add = () => {
    if (kind === null) return;
    draft.edit({ kind: 'addStep', place, step: { kind, params: {} } as PlannedStep });
    setOpen(stepName(place, count));
    focus(stepName(place, count));
    say(`${stepCatalogue[kind].label} added.`);
  };
  return (
    <div className="prepare-add">
      <button
        type="button"
        className="prepare-add-head"
        aria-expanded={open === name}
        data-place={name}
        onClick={() => setOpen(open === name ? null : name)}
      >
        + Add a step
      </button>
      {open === name && (
        <div className="prepare-node-body">
          <Stack gap={3}>
            <Field label="Step" hint={kind === null ? undefined : stepCatalogue[kind].help}>
              {control => (
                <select
                  {...control}
                  className="ui-input"
                  value={kind ?? ''}
                  onChange={event => setChosen(event.target.value as PlannedStep['kind'])}
                >
                  {purposes.map(purpose => (
                    <StepOptions key={purpose} purpose={purpose} flowing={flowing} />
                  ))}
                </select>
              )}
            </Field>
            <Row>
              <Button variant="primary" disabled={kind === null} onClick={add}>
                Add
              </Button>
              <Button
                variant="quiet"
                onClick={() => {
                  setOpen(null);
                  focus(name);
                }}
              >
                Cancel
              </Button>
            </Row>
          </Stack>
        </div>
      )}
    </div>
  );
}

function StepOptions({
  purpose,
  flowing,
}: {
  readonly purpose: StepPurpose;
  readonly flowing: readonly ColumnKind[];
}) {
  return (
    <optgroup label={stepPurposes[purpose]}>
      {kinds
        .filter(kind => stepCatalogue[kind].purpose === purpose)
        .map(kind => {
          const unread = unreadableKind(kind, flowing);
          const { label, name } = stepCatalogue[kind];
          return (
            <option key={kind} value={kind} disabled={unread !== undefined}>
              {label} ({name}){unread === undefined ? '' : `, not for ${unread}`}
            </option>
          );
        })}
    </optgroup>
  );
}
