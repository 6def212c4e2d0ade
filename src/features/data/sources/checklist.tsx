import { Link } from 'wouter';
import type { ChecklistPoint } from '../../../lifecycle/data/collection-checklist.ts';
import { Tag, type TagTone } from '../../../ui/facts/tag.tsx';
import { dataViewPath } from '../data-addresses.ts';
import './checklist.css';

const tones: Readonly<Record<ChecklistPoint['state'], TagTone>> = {
  proved: 'success',
  told: 'info',
  open: 'warning',
};

const links: Readonly<Record<NonNullable<ChecklistPoint['see']>, string>> = {
  quality: 'Quality report',
  privacy: 'Privacy scan',
  dictionary: 'Data dictionary',
  versions: 'Versions',
};

/** The points of data collection, each with what speaks for it or what is still to be done. */
export function Checklist({
  projectId,
  points,
}: {
  readonly projectId: string;
  readonly points: readonly ChecklistPoint[];
}) {
  const settled = points.filter(({ state }) => state !== 'open').length;
  return (
    <div>
      <h3>
        Collection checklist: {settled} of {points.length} settled
      </h3>
      <ul className="checklist">
        {points.map(({ title, state, evidence, see }) => (
          <li key={title}>
            <Tag tone={tones[state]}>{state}</Tag>
            <div>
              <strong>{title}</strong>
              <p>
                {evidence} {see !== null && <Link href={dataViewPath(projectId, see)}>{links[see]}</Link>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
