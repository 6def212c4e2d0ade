import type { ColumnSchema } from '../core/table/column.ts';
import type { ColumnProfile } from '../core/explore/profile.ts';
import type { Finding } from '../core/quality/finding.ts';
import type { CleaningStep } from '../core/table/steps/cleaning-step.ts';

/** Where a dataset version came from. */
export type DatasetOrigin =
  | { readonly kind: 'file'; readonly fileName: string; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'sample'; readonly fileName: string; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'paste'; readonly fileName: string; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'schemaChange'; readonly parent: string; readonly changed: readonly ColumnSchema[] }
  | {
      readonly kind: 'step';
      readonly parent: string;
      readonly step: CleaningStep;
      /** Why, in the words of the person or of the check that offered it; null where nobody said. */
      readonly why: string | null;
    };

/** The version that one of this origin was made from; null where it came in from outside. */
export function parentOf(origin: DatasetOrigin): string | null {
  return 'parent' in origin ? origin.parent : null;
}

/** One immutable state of an imported table. */
export interface DatasetVersion {
  /** SHA-256 (hex) of schema and values: the same content has the same id whatever file it came in. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly rows: number;
  readonly schema: readonly ColumnSchema[];
  readonly origin: DatasetOrigin;
  /** Names the chunks of this version's columns; made at random before the content is known. */
  readonly storageKey: string;
  readonly profile: readonly ColumnProfile[];
  readonly findings: readonly Finding[];
}
