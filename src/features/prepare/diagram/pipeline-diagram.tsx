import { Link } from 'wouter';
import { phasePath } from '../../../lifecycle/phases.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { BalanceNode } from './balance-node.tsx';
import { type Builder, currentPreview } from './builder.ts';
import { GroupLane } from './group-lane.tsx';
import { StepItems } from './step-items.tsx';

const everything = { part: 'finally' } as const;

/** The pipeline as scikit-learn draws it: groups beside each other, joined into features, and what follows. */
export function PipelineDiagram({
  builder,
  projectId,
}: {
  readonly builder: Builder;
  readonly projectId: string;
}) {
  const { draft, preview, problem } = builder;
  const { groups } = draft.plan;
  const features = currentPreview(preview)?.featureNames.length;
  return (
    <div className="prepare-diagram">
      <div className="prepare-lanes">
        {groups.length === 0 && (
          <p className="prepare-note">
            No column can be learned from by default. Bring some of those that are left out into a group, or
            let them be prepared for you.
          </p>
        )}
        {groups.map((group, g) => (
          // oxlint-disable-next-line react/no-array-index-key -- a group is known by its place: its name is typed
          <GroupLane key={g} builder={builder} group={group} place={g} />
        ))}
      </div>
      <ol className="prepare-steps prepare-trunk">
        <li>
          <p className="prepare-join">
            <strong>Features</strong>{' '}
            {features === undefined ? 'of all groups' : `${formatNumber(features)} in the end`}
          </p>
        </li>
        <StepItems builder={builder} place={everything} steps={draft.plan.finally} columns={null} />
        {problem.task === 'classification' && (
          <li>
            <BalanceNode builder={builder} />
          </li>
        )}
        <li>
          <p className="prepare-join">
            <strong>Models</strong> are chosen at <Link href={phasePath(projectId, 'train')}>Train</Link>
          </p>
        </li>
      </ol>
    </div>
  );
}
