import { type Matrix, zeros } from '../../matrix.ts';
import type { PipelineModel } from '../../pipeline/pipeline-model.ts';
import { preparedColumns } from '../../preprocessing/prepared-columns.ts';
import { transform } from '../../preprocessing/transform.ts';
import type { Table } from '../../table/column.ts';
import type { Say } from '../explained-number.ts';
import { featureSources } from '../feature-sources.ts';
import { type Additivity, checkAdditivity } from './additivity.ts';
import { type ExactModel, exactModel, type ShapUnit } from './explained-model.ts';
import { interventionalTreeShap } from './interventional-tree-shap.ts';
import { linearShap } from './linear-shap.ts';
import { nodeCover } from './node-cover.ts';
import { sampledShap } from './sampled-shap.ts';
import { type ShapValues, treeShap } from './tree-shap.ts';

/** How a column that is taken as not known is filled: by the ways that training rows took in the trees, or by other rows' values. */
export type ShapReference = 'pathDependent' | 'interventional';

/** SHAP values by the columns of the table: what was made of one column counts together. */
export interface ColumnShap extends ShapValues {
  readonly columns: readonly string[];
  readonly method: 'trees, path-dependent' | 'trees, interventional' | 'linear' | 'sampled';
  readonly unit: ShapUnit;
  /** What the model says of each row, in the same unit. */
  readonly said: Float64Array;
  readonly additivity: Additivity;
  /** Standard errors, where they were sampled. */
  readonly errors: Matrix | null;
}

export interface ShapTask {
  readonly pipeline: PipelineModel;
  /** Code of the class; 0 for a regression. */
  readonly output: number;
  readonly say: Say;
  /** Rows that the model learned from, by which trees weigh their ways. */
  readonly training: Table;
  /** Rows that stand for the usual. */
  readonly background: Table;
  readonly rows: Table;
  readonly reference: ShapReference;
  /** Of sampling: orders drawn for each background row. */
  readonly rounds: number;
  readonly seed: number;
}

/**
 * Explains rows exactly where the model is made of trees or linear and no feature is made of several columns, else by
 * sampling, with the whole preparation as part of the model.
 */
export function explainColumns(task: ShapTask, report?: (fraction: number) => void): ColumnShap {
  const { pipeline, output, training } = task;
  const exact = exactModel(pipeline.estimator, pipeline.model, output);
  const sources = exact && featureSources(pipeline.preparation, training);
  return exact === null || sources!.some(columns => columns.length > 1)
    ? explainBySampling(task, report)
    : explainExactly(
        task,
        exact,
        sources!.map(columns => columns[0] ?? null),
        report,
      );
}

function explainExactly(
  { pipeline, training, background, rows, reference }: ShapTask,
  model: ExactModel,
  sources: readonly (number | null)[],
  report?: (fraction: number) => void,
): ColumnShap {
  const { preparation } = pipeline;
  const columns = preparedColumns(preparation);
  const features = transform(preparation, rows);
  const byFeature = (): ShapValues => {
    if (model.kind === 'linear')
      return linearShap(model.weights, model.output, transform(preparation, training), features);
    return reference === 'interventional'
      ? interventionalTreeShap(model.trees, transform(preparation, background), features, report)
      : treeShap(model.trees, nodeCover(model.trees, transform(preparation, training)), features, report);
  };
  const found = sumByColumn(byFeature(), sources, columns.length);
  const said = model.scoresOf(features);
  return {
    ...found,
    columns,
    method:
      model.kind === 'linear'
        ? 'linear'
        : reference === 'interventional'
          ? 'trees, interventional'
          : 'trees, path-dependent',
    unit: model.unit,
    said,
    additivity: checkAdditivity(found, said),
    errors: null,
  };
}

/** By sampling, on the scale of the answer itself, whatever the model is made of. */
export function explainBySampling(
  { pipeline, say, background, rows, rounds, seed }: ShapTask,
  report?: (fraction: number) => void,
): ColumnShap {
  const columns = preparedColumns(pipeline.preparation);
  const found = sampledShap(say, rows, background, columns, { rounds, seed }, report);
  const said = say(rows);
  return {
    ...found,
    columns,
    method: 'sampled',
    unit: pipeline.target.task === 'classification' ? 'probability' : 'value',
    said,
    additivity: checkAdditivity(found, said),
  };
}

/** What a feature without a column contributes is the same for every row, and so part of the base. */
function sumByColumn(
  { base, values }: ShapValues,
  sources: readonly (number | null)[],
  columns: number,
): ShapValues {
  const sums = zeros(values.rows, columns);
  let constant = 0;
  values.data.forEach((value, i) => {
    const source = sources[i % values.columns]!;
    if (source === null) {
      if (i < values.columns) constant += value;
      return;
    }
    const at = Math.floor(i / values.columns) * columns + source;
    sums.data[at] = sums.data[at]! + value;
  });
  return { base: base + constant, values: sums };
}
