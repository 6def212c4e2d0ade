import { Button } from '../../ui/buttons/button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';

/** Says that classes are evened out between groups of people in the next training, and takes it out. */
export function ReweighingNotice({
  columns,
  onLeaveOut,
}: {
  readonly columns: readonly string[];
  readonly onLeaveOut: () => void;
}) {
  return (
    <Notice
      title={`The next training is reweighed between groups by ${columns.join(' and ')}`}
      actions={<Button onClick={onLeaveOut}>Leave the weights out</Button>}
    >
      Training rows are weighed so that the classes are as common in each group (Kamiran and Calders); each
      fold by its own rows. Models that take no weights, such as nearest neighbours, are trained as they are.
    </Notice>
  );
}
