import type { NewerFilePreview } from '../../../jobs/contracts/newer-file.ts';
import type { ArrivalMode } from '../../../lifecycle/data/dataset-version.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';

/** How the newer columns match those of the table, by name. */
export function FitNotice({
  preview: { fit },
  target,
  mode,
}: {
  readonly preview: NewerFilePreview;
  /** The column that the project predicts; null before that is decided. */
  readonly target: string | null;
  readonly mode: ArrivalMode;
}) {
  const { missing, added, changed } = fit;
  if (missing.length + added.length + changed.length === 0)
    return (
      <Notice tone="success" title="The columns fit the table">
        All names and kinds are those of the version that is there.
      </Notice>
    );
  const losesTarget =
    target !== null &&
    mode === 'replace' &&
    [...missing, ...changed.map(({ name }) => name)].includes(target);
  return (
    <Notice tone="warning" title="The columns differ from those of the table">
      <ul className="import-fit">
        {missing.length > 0 && <li>Missing in the newer rows: {missing.join(', ')}</li>}
        {added.length > 0 && <li>New: {added.join(', ')}</li>}
        {changed.map(({ name, before, after }) => (
          <li key={name}>
            {name} was {before} and is {after} now; its kind can be changed in the head of the column below
          </li>
        ))}
        {losesTarget && (
          <li>{target} is what the project predicts: the problem will have to be defined anew</li>
        )}
      </ul>
    </Notice>
  );
}
