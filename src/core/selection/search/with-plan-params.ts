import type { ParamValue } from '../../models/entry.ts';
import type { PlannedStep, PreparationPlan } from '../../preprocessing/plan.ts';
import { type TransformerKind, transformers } from '../../preprocessing/transformers.ts';

/**
 * The plan with other parameters, each named by its place: `groups.0.steps.1.strategy`, `finally.0.k`. The parameter
 * `kind` puts another step, with its defaults, in the place of the one that is there.
 * @throws RangeError naming a place that the plan lacks, or a kind of step that there is not
 */
export function withPlanParams(
  plan: PreparationPlan,
  values: Readonly<Record<string, ParamValue>>,
): PreparationPlan {
  return Object.entries(values)
    .toSorted(([first], [second]) => Number(second.endsWith('.kind')) - Number(first.endsWith('.kind')))
    .reduce((changed, [place, value]) => withParam(changed, place, value), plan);
}

const inGroup = /^groups\.(\d+)\.steps\.(\d+)\.(\w+)$/;
const atTheEnd = /^finally\.(\d+)\.(\w+)$/;

function withParam(plan: PreparationPlan, place: string, value: ParamValue): PreparationPlan {
  const [, group, groupStep, groupParam] = inGroup.exec(place) ?? [];
  const [, lastStep, lastParam] = atTheEnd.exec(place) ?? [];
  if (lastStep !== undefined)
    return { ...plan, finally: withStep(plan.finally, Number(lastStep), lastParam!, value, place) };
  const changed = group === undefined ? undefined : plan.groups[Number(group)];
  if (changed === undefined) throw new RangeError(`the preparation has no place "${place}"`);
  const steps = withStep(changed.steps, Number(groupStep), groupParam!, value, place);
  return { ...plan, groups: plan.groups.map(one => (one === changed ? { ...one, steps } : one)) };
}

function withStep(
  steps: readonly PlannedStep[],
  at: number,
  param: string,
  value: ParamValue,
  place: string,
): readonly PlannedStep[] {
  const step = steps[at];
  if (step === undefined) throw new RangeError(`the preparation has no place "${place}"`);
  return steps.with(at, param === 'kind' ? plainStep(value) : withStepParam(step, param, value, place));
}

function plainStep(kind: ParamValue): PlannedStep {
  if (!isKind(kind)) throw new RangeError(`there is no step called "${kind}"`);
  return { kind, params: {} } as PlannedStep;
}

function withStepParam(step: PlannedStep, param: string, value: ParamValue, place: string): PlannedStep {
  if (!Object.hasOwn(transformers[step.kind].defaults, param))
    throw new RangeError(`${step.kind} has no parameter "${param}", asked for at "${place}"`);
  // That the value is of the parameter's type is for the transformer to say: its fit refuses by name.
  return { ...step, params: { ...step.params, [param]: value } } as PlannedStep;
}

function isKind(value: ParamValue): value is TransformerKind {
  return typeof value === 'string' && Object.hasOwn(transformers, value);
}
