import { type FormEvent, useEffect, useRef, useState } from 'react';
import { nameObstacle, type Segment } from '../../../lifecycle/data/segment.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';

/** Asks for the name of a segment that no other has. */
export function SegmentNameForm({
  label,
  initially = '',
  others,
  onName,
  onCancel,
}: {
  readonly label: string;
  readonly initially?: string;
  readonly others: readonly Segment[];
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const [name, setName] = useState(initially);
  const [told, setTold] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The button that opened the form is gone.
  useEffect(() => field.current?.focus(), []);
  const obstacle = nameObstacle(name, others);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (obstacle === null) onName(name.trim());
  };
  return (
    <form onSubmit={submit}>
      <Row align="end">
        <div className="explore-field">
          <TextField
            ref={field}
            label={label}
            value={name}
            onChange={setName}
            error={told ? (obstacle ?? undefined) : undefined}
          />
        </div>
        <Button type="submit" variant="primary">
          Save
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </Row>
    </form>
  );
}
