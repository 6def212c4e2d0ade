import { estimatorLabels } from '../../core/models/catalogue.ts';
import type { Trial, TrialStage } from '../../core/selection/search/trial.ts';
import type { PreparationPlan } from '../../core/preprocessing/plan.ts';
import { paramsText } from './param-words.ts';

const stageWords: Readonly<Record<TrialStage, string>> = {
  default: 'as it is',
  search: 'other parameters',
  features: 'with new columns',
  ensemble: 'put together',
};

/** "Random forest, with new columns" */
export function trialName({ estimator, stage }: Pick<Trial, 'estimator' | 'stage'>): string {
  const label = estimatorLabels[estimator];
  return stage === 'features' || stage === 'ensemble' ? `${label}, ${stageWords[stage]}` : label;
}

/** What is tried in it: the parameters that are not the defaults, and how many of the rows it learns from. */
export function trialChanges({
  estimator,
  stage,
  params,
  preparation,
  rowShare,
}: Pick<Trial, 'estimator' | 'stage' | 'params' | 'preparation' | 'rowShare'>): string {
  const plain = Object.fromEntries(
    Object.entries(params).filter(([, value]) => value === null || typeof value !== 'object'),
  );
  const parts = [
    paramsText(estimator, plain),
    preparation === null || stage === 'features' ? '' : 'another preparation',
    rowShare < 1 ? `on ${Math.round(100 * rowShare)} % of the rows` : '',
  ].filter(part => part !== '');
  return parts.length === 0 ? stageWords[stage] : parts.join('; ');
}

/** The value at a place of a preparation that a search names, such as `groups.0.steps.1.strategy`; undefined where it has its default. */
export function valueAtPlace(plan: PreparationPlan, place: string): unknown {
  const parts = place.split('.');
  const param = parts.at(-1)!;
  const [first, second, , fourth] = parts;
  const step =
    first === 'finally' ? plan.finally[Number(second)] : plan.groups[Number(second)]?.steps[Number(fourth)];
  if (step === undefined) return undefined;
  return param === 'kind' ? step.kind : (step.params as Readonly<Record<string, unknown>>)[param];
}
