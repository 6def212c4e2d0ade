import type { AddGroups } from './add-groups.ts';
import type { AddUnusual } from './add-unusual.ts';
import type { BandNumbers } from './band-numbers.ts';
import type { ChangeKinds } from './change-kinds.ts';
import type { DropColumns } from './drop-columns.ts';
import type { DropDuplicateRows } from './drop-duplicate-rows.ts';
import type { DropMissingRows } from './drop-missing-rows.ts';
import type { DropRows } from './drop-rows.ts';
import type { EditTable } from './edit-table.ts';
import type { FillMissing } from './fill-missing.ts';
import type { KeepPrefix, KeepYear, RoundNumbers } from './generalise.ts';
import type { MergeCategories } from './merge-categories.ts';
import type { Pseudonymise } from './pseudonymise.ts';
import type { RedactText } from './redact-text.ts';
import type { RenameColumn } from './rename-column.ts';
import type { SetMissing, SetMissingOutside } from './set-missing.ts';
import type { TrimText } from './trim-text.ts';

/** One change to a table, as plain data: what a person chose, kept with the version that came of it. */
export type CleaningStep =
  | DropColumns
  | RenameColumn
  | ChangeKinds
  | DropDuplicateRows
  | DropRows
  | DropMissingRows
  | TrimText
  | MergeCategories
  | FillMissing
  | SetMissing
  | SetMissingOutside
  | Pseudonymise
  | KeepYear
  | KeepPrefix
  | RoundNumbers
  | BandNumbers
  | RedactText
  | AddGroups
  | AddUnusual
  | EditTable;
