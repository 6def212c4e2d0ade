import type { ChecklistPoint } from '../../lifecycle/collection-checklist.ts';
import { Tag, type TagTone } from '../../ui/tag.tsx';
import './checklist.css';

const tones: Readonly<Record<ChecklistPoint['state'], TagTone>> = {
  proved: 'success',
  told: 'info',
  open: 'warning',
};

/** The points of data collection, each with what speaks for it or what is still to be done. */
export function Checklist({ points }: { readonly points: readonly ChecklistPoint[] }) {
  const settled = points.filter(({ state }) => state !== 'open').length;
  return (
    <div>
      <h3>
        Collection checklist: {settled} of {points.length} settled
      </h3>
      <ul className="checklist">
        {points.map(({ title, state, evidence }) => (
          <li key={title}>
            <Tag tone={tones[state]}>{state}</Tag>
            <div>
              <strong>{title}</strong>
              <p>{evidence}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
