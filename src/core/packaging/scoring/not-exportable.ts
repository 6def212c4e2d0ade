import { InputError } from '../../errors.ts';
import { estimatorLabels, type EstimatorName } from '../../models/catalogue.ts';
import { stepCatalogue } from '../../preprocessing/catalogue/step-catalogue.ts';
import type { TransformerKind } from '../../preprocessing/transformers.ts';

/** The error for a preparation step that no export can say exactly. */
export function stepNotExportable(kind: TransformerKind): InputError {
  return new InputError(
    `The step "${stepCatalogue[kind].label}" cannot be exported exactly.`,
    'Train without it, or hand over the package, which this app reads.',
  );
}

/** The error for a model that no export can say exactly. */
export function estimatorNotExportable(name: EstimatorName): InputError {
  return new InputError(
    `The model "${estimatorLabels[name]}" cannot be exported exactly.`,
    'Choose a linear model, trees, boosting or a network, or hand over the package, which this app reads.',
  );
}
