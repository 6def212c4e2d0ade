import type { PartRole } from './manifest.ts';

export const manifestPath = 'manifest.json';
/** Who signed the manifest; it stands in no list, since it comes after it. */
export const signedByPath = 'signed-by.json';

/** Where each part stands in a package. */
export const partPaths = {
  pipeline: ['pipeline/pipeline.json', 'pipeline/arrays.bin'],
  preparation: ['preparation/preparation.json', 'preparation/arrays.bin'],
  model: ['model/model.json', 'model/arrays.bin'],
  signature: ['signature.json'],
  examples: ['examples/examples.json', 'examples/arrays.bin'],
  metrics: ['metrics.json'],
  'model card': ['model-card.md', 'model-card.html'],
  requirements: ['requirements.json'],
} as const satisfies Record<PartRole, readonly string[]>;

export const partRoles = Object.keys(partPaths) as readonly PartRole[];
