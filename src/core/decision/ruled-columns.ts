import type { InputColumn, PipelineModel } from '../pipeline/pipeline-model.ts';

/** Every column that a prediction is made from: the model's inputs, then those that only its rule looks at. */
export function neededColumns({ inputs, rule }: PipelineModel): readonly InputColumn[] {
  const known = new Set(inputs.map(({ name }) => name));
  return [...inputs, ...ruleColumns(rule).filter(({ name }) => !known.has(name))];
}

/** The columns by which a rule tells groups apart. */
export function ruleColumns(rule: PipelineModel['rule']): readonly InputColumn[] {
  return rule?.kind === 'groups' ? rule.columns : [];
}
