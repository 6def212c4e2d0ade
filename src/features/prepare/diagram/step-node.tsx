import { changedParams } from '../../../core/preprocessing/catalogue/param-text.ts';
import { planDefaults } from '../../../core/preprocessing/catalogue/plan-defaults.ts';
import { stepCatalogue } from '../../../core/preprocessing/catalogue/step-catalogue.ts';
import type { PlannedStep, StepsPlace } from '../../../core/preprocessing/plan.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { type Builder, failureAt, stageOf } from './builder.ts';
import { DiagramNode } from './diagram-node.tsx';
import { ParamForm } from '../params/param-form.tsx';
import { placeName, stepName } from './place-names.ts';
import { shapeText } from '../preview/shape-text.ts';

/** One step in the diagram; unfolded, its parameters and where it stands. */
export function StepNode({
  builder,
  place,
  at,
  step,
  last,
  columns,
}: {
  readonly builder: Builder;
  readonly place: StepsPlace;
  readonly at: number;
  readonly step: PlannedStep;
  /** Whether no step comes after it. */
  readonly last: boolean;
  /** The numbers that a formula may name; null where that cannot be told. */
  readonly columns: readonly string[] | null;
}) {
  const { draft, open, setOpen, focus, say } = builder;
  const entry = stepCatalogue[step.kind];
  const name = stepName(place, at);
  const stage = stageOf(builder, place, at);
  const failure = failureAt(builder, place, at);
  const move = (to: number) => {
    draft.edit({ kind: 'moveStep', place, at, to });
    setOpen(stepName(place, to));
    const way = to < at ? 'up' : 'down';
    focus(`${stepName(place, to)} ${way}`, stepName(place, to));
    say(`${entry.label} moved ${way}.`);
  };
  const remove = () => {
    draft.edit({ kind: 'removeStep', place, at });
    setOpen(null);
    focus(name, `${placeName(place)} add`);
    say(`${entry.label} removed.`);
  };
  return (
    <DiagramNode
      name={name}
      open={open === name}
      onToggle={() => setOpen(open === name ? null : name)}
      label={entry.label}
      code={entry.name}
      details={changedParams(step)}
      shape={stage && shapeText(stage)}
      warnings={stage?.warnings ?? []}
      failure={failure}
    >
      <Stack gap={3}>
        <p className="prepare-note">{entry.help}</p>
        <ParamForm
          entry={entry}
          defaults={planDefaults.step(step.kind)}
          params={step.params}
          columns={columns}
          onChange={(param, value) =>
            draft.edit({ kind: 'setParam', place, at, name: param, value }, `${name} ${param}`)
          }
        />
        <Row>
          <Button data-place={`${name} up`} disabled={at === 0} onClick={() => move(at - 1)}>
            Move up
          </Button>
          <Button data-place={`${name} down`} disabled={last} onClick={() => move(at + 1)}>
            Move down
          </Button>
          <Button variant="quiet" onClick={remove}>
            Remove
          </Button>
        </Row>
      </Stack>
    </DiagramNode>
  );
}
