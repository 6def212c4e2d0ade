import { stepCatalogue } from '../../../core/preprocessing/catalogue/step-catalogue.ts';
import type { PreparationPlan } from '../../../core/preprocessing/plan.ts';
import type { PreviewStage } from '../../../core/selection/preview-preparation.ts';

/** A stretch of the pipeline to look at: what goes in and what comes out. */
export interface PreviewStretch {
  readonly id: string;
  readonly label: string;
  readonly before: PreviewStage['before'];
  readonly after: PreviewStage['after'];
}

/** Every group as a whole, each of its steps where there are several, and each step over all features. */
export function stretchesOf(
  { groups }: PreparationPlan,
  stages: readonly PreviewStage[],
): readonly PreviewStretch[] {
  const inGroups = groups.flatMap(({ name, steps }, g) => {
    const own = stages.filter(({ place }) => place.part === 'group' && place.group === g);
    const [first] = own;
    const last = own.at(-1);
    if (first === undefined || last === undefined) return [];
    const whole = { id: `${g}`, label: name, before: first.before, after: last.after };
    if (own.length === 1) return [whole];
    return [whole, ...own.map(stage => stretchOf(stage, `${g}`, `${name}: `, steps[stage.step]!.kind))];
  });
  return inGroups;
}

/** The steps over all features. */
export function finalStretches(
  plan: PreparationPlan,
  stages: readonly PreviewStage[],
): readonly PreviewStretch[] {
  return stages
    .filter(({ place }) => place.part === 'finally')
    .map(stage => stretchOf(stage, 'features', 'Features: ', plan.finally[stage.step]!.kind));
}

function stretchOf(
  { step, before, after }: PreviewStage,
  place: string,
  prefix: string,
  kind: keyof typeof stepCatalogue,
): PreviewStretch {
  return {
    id: `${place} ${step}`,
    label: `${prefix}${step + 1}. ${stepCatalogue[kind].label}`,
    before,
    after,
  };
}
