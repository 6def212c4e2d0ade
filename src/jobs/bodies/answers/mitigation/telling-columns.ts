import { type Proxy, findProxies, leastProxyStrength } from '../../../../core/fairness/proxies.ts';
import type { PeopleGroups } from '../../../../core/fairness/row-groups.ts';
import { type ToldApart, quickEstimator, tellApart } from '../../../../core/selection/quick-classifier.ts';
import type { EstimatorFor } from './device-estimators.ts';
import type { TestedRun } from '../tested-run.ts';

/** Which columns tell a run's model the group that a person is in. */
export interface TellingColumns {
  /** Input columns by how much they tell of the group. */
  readonly proxies: readonly Proxy[];
  /** How well the model's input columns tell the group together, without the groups' own. */
  readonly toldApart: ToldApart;
  /** The groups' own columns that the model is given. */
  readonly given: readonly string[];
  /** The few others that tell most, where they tell much. */
  readonly telling: readonly string[];
}

const mostProxies = 3;

/** Looks for the columns by which a model can tell groups apart, though it may not be given the groups' own. */
export async function tellingColumns(
  { run, pipeline, table }: TestedRun,
  whole: PeopleGroups,
  estimatorFor: EstimatorFor,
  report: (fraction: number) => void,
): Promise<TellingColumns> {
  const inputs = pipeline.inputs.map(({ name }) => name);
  const learned = table.columns.filter(({ name }) => inputs.includes(name));
  const proxies = findProxies({ rows: table.rows, columns: learned }, whole);
  const toldApart = await tellApart(
    { rows: table.rows, columns: learned.filter(({ name }) => !whole.columns.includes(name)) },
    { codes: whole.codes, classes: whole.groups.map(({ label }) => label) },
    await estimatorFor(quickEstimator),
    { seed: run.settings.seed, report },
  );
  const telling = proxies
    .filter(({ strength }) => strength >= leastProxyStrength)
    .slice(0, mostProxies)
    .map(({ column }) => column);
  return { proxies, toldApart, given: whole.columns.filter(name => inputs.includes(name)), telling };
}
