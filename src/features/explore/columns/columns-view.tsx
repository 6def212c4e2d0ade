import { ColumnGallery } from './column-gallery.tsx';
import { ColumnView } from './column-view.tsx';
import type { ViewProps } from '../explored.ts';
import { useAnswer } from '../answers/use-answer.ts';
import { WhenAnswered } from '../answers/when-answered.tsx';

/** Every column at a glance, or the one that the address names. */
export function ColumnsView(view: ViewProps) {
  const { dataset, address } = view;
  const column = dataset.schema.find(({ name }) => name === address.column);
  if (column !== undefined) return <ColumnView {...view} column={column} />;
  return address.conditions.length === 0 ? (
    <ColumnGallery {...view} profile={dataset.profile} />
  ) : (
    <FilteredGallery {...view} />
  );
}

function FilteredGallery(view: ViewProps) {
  const { dataset, address } = view;
  const answer = useAnswer('profile', { datasetVersionId: dataset.id, conditions: address.conditions });
  return (
    <WhenAnswered answer={answer} label="Counting" failedTitle="The rows could not be counted">
      {profile => <ColumnGallery {...view} profile={profile} />}
    </WhenAnswered>
  );
}
