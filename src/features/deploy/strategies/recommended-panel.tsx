import type { JudgedStrategy } from '../../../lifecycle/deployment/recommend-strategy.ts';
import { strategies, type StrategyId } from '../../../lifecycle/deployment/strategies.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { StrategyLinks } from './strategy-links.tsx';

const labelOf = (id: StrategyId) => strategies.find(strategy => strategy.id === id)!.label;

/** What is recommended, why, and what speaks against each of the others. */
export function RecommendedPanel({
  projectId,
  recommended: { id, pros, cons },
  others,
  open,
}: {
  readonly projectId: string;
  readonly recommended: JudgedStrategy;
  readonly others: readonly JudgedStrategy[];
  /** Questions that nobody has answered. */
  readonly open: number;
}) {
  return (
    <Notice
      tone="success"
      title={`${labelOf(id)} fits best${open === 0 ? '' : ` by what is known; ${open} of 5 questions are open`}`}
      actions={<StrategyLinks projectId={projectId} id={id} variant="primary" />}
    >
      <p>{pros.join(' ')}</p>
      {cons.length > 0 && <p>Against it: {cons.join(' ')}</p>}
      <ul className="strategies-others">
        {others.map(other => (
          <li key={other.id}>
            <strong>{labelOf(other.id)}</strong>: {standingWords(other)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function standingWords({ ruledOut, pros, cons }: JudgedStrategy): string {
  if (ruledOut !== null) return `ruled out. ${ruledOut}`;
  if (cons.length > 0) return cons.join(' ');
  return pros.length > 0 ? `fits less. ${pros.join(' ')}` : 'nothing speaks for it yet.';
}
