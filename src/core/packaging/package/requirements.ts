import { currentPreparation } from '../../preprocessing/stored-preparation.ts';
import type { PackageContent } from './package-content.ts';

/** What is needed to answer with a package: formats that the reader must know. No runtime, no network. */
export interface Requirements {
  readonly software: { readonly name: 'Terrarium'; readonly atLeast: string };
  /** Of the pipeline, its preparation and its model. */
  readonly formats: readonly string[];
  /** Kinds of preparation steps, in alphabetical order. */
  readonly steps: readonly string[];
}

export function requirementsOf({
  pipeline,
  softwareVersion,
}: Pick<PackageContent, 'pipeline' | 'softwareVersion'>): Requirements {
  const preparation = currentPreparation(pipeline.preparation);
  const steps = [...preparation.groups.flatMap(group => group.steps), ...preparation.finally];
  const own = 'format' in pipeline.model ? [String(pipeline.model.format)] : [];
  return {
    software: { name: 'Terrarium', atLeast: softwareVersion },
    formats: [pipeline.format, preparation.format, ...own],
    steps: [...new Set(steps.map(({ kind }) => kind))].sort(),
  };
}
