import type { PipelineModel } from '../pipeline/pipeline-model.ts';

/** Learned parts that are made of training rows, by the format or the kind that they carry. */
const madeOfRows: ReadonlyMap<string, string> = new Map([
  ['terrarium-k-neighbors-classifier/1', 'nearest neighbours'],
  ['terrarium-k-neighbors-regressor/1', 'nearest neighbours'],
  ['terrarium-svc/1', 'support vectors'],
  ['terrarium-svr/1', 'support vectors'],
  ['terrarium-dbscan/1', 'core rows of groups'],
  ['knnImputer', 'neighbours that fill gaps'],
]);

/** The parts of a fitted pipeline, members of ensembles among them, that hold rows which it learned from; each once. */
export function partsHoldingRows({
  model,
  preparation,
}: Pick<PipelineModel, 'model' | 'preparation'>): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    const { format, kind } = value as { readonly format?: unknown; readonly kind?: unknown };
    const part = madeOfRows.get(String(format)) ?? madeOfRows.get(String(kind));
    if (part !== undefined) found.add(part);
    else for (const inner of Object.values(value)) look(inner);
  };
  look(preparation);
  look(model);
  return [...found];
}
