import type { Strategy } from '../../../lifecycle/deployment/strategies.ts';
import { DefinitionList } from '../../../ui/facts/definition-list.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { StrategyLinks } from './strategy-links.tsx';
import './strategies.css';

/** What a strategy is, what speaks for and against it, and the way to it. */
export function StrategyPanel({
  projectId,
  strategy: { id, label, what, pros, cons, bestFor },
  isRecommended,
}: {
  readonly projectId: string;
  readonly strategy: Strategy;
  readonly isRecommended: boolean;
}) {
  return (
    <Panel
      title={
        <>
          {label} {isRecommended && <Tag tone="success">fits best</Tag>}
        </>
      }
      description={what}
    >
      <Stack>
        <DefinitionList
          items={[
            { term: 'For', details: <Points points={pros} /> },
            { term: 'Against', details: <Points points={cons} /> },
            { term: 'Best for', details: bestFor },
          ]}
        />
        <Row>
          <StrategyLinks projectId={projectId} id={id} />
        </Row>
      </Stack>
    </Panel>
  );
}

function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul className="strategies-points">
      {points.map(point => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}
