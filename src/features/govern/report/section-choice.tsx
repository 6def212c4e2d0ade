import { reportSections } from '../../../lifecycle/report/report-sections.ts';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';

/** Which sections the report has: all of them at first. */
export function SectionChoice({
  left,
  onChange,
}: {
  /** Ids of those that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
}) {
  const choose = (id: string, taken: boolean) => {
    const next = new Set(left);
    if (taken) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="report-sections">
      <legend>Sections</legend>
      {reportSections.map(({ id, title }) => (
        <CheckboxField key={id} label={title} checked={!left.has(id)} onChange={taken => choose(id, taken)} />
      ))}
    </fieldset>
  );
}
