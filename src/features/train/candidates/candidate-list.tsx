import type { EstimatorName } from '../../../core/models/catalogue.ts';
import type { Recommendation } from '../../../core/selection/recommend/recommend.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { CandidateEntry } from './candidate-entry.tsx';
import type { CandidateGroups } from './candidate-groups.ts';
import type { ParamsByEstimator } from './param-values.ts';
import '../train.css';

/** The algorithms to choose from: those that fit first, the rest by family in a disclosure. */
export function CandidateList({
  groups,
  chosen,
  params,
  error,
  onChoose,
  onParams,
}: {
  readonly groups: CandidateGroups;
  readonly chosen: readonly EstimatorName[];
  readonly params: ParamsByEstimator;
  readonly error: string | null;
  readonly onChoose: (chosen: readonly EstimatorName[]) => void;
  readonly onParams: (params: ParamsByEstimator) => void;
}) {
  const all = [...groups.first, ...groups.others.flatMap(({ members }) => members)];
  const recommended = all.filter(({ preselected }) => preselected).map(({ estimator }) => estimator);
  const choose = (candidate: EstimatorName, wanted: boolean) =>
    onChoose(wanted ? [...chosen, candidate] : chosen.filter(other => other !== candidate));
  const entryOf = (recommendation: Recommendation) => {
    const { estimator } = recommendation;
    return (
      <CandidateEntry
        key={estimator}
        recommendation={recommendation}
        chosen={chosen.includes(estimator)}
        params={params[estimator] ?? {}}
        onChoose={wanted => choose(estimator, wanted)}
        onParams={own => onParams({ ...params, [estimator]: own })}
      />
    );
  };
  const rest = groups.others.flatMap(({ members }) => members);
  const alsoChosen = rest.filter(({ estimator }) => chosen.includes(estimator)).length;
  return (
    <Stack gap={3}>
      <fieldset className="train-candidates">
        <legend className="train-heading">Algorithms</legend>
        {groups.first.map(entryOf)}
        {rest.length > 0 && (
          <details className="train-more">
            <summary>
              More algorithms ({rest.length}
              {alsoChosen > 0 ? `, ${alsoChosen} chosen` : ''})
            </summary>
            {groups.others.map(({ family, label, members }) => (
              <div key={family} className="train-family">
                <h4>{label}</h4>
                {members.map(entryOf)}
              </div>
            ))}
          </details>
        )}
      </fieldset>
      {error !== null && (
        <p className="ui-field-error" role="alert">
          {error}
        </p>
      )}
      <Row>
        <Button onClick={() => onChoose(recommended)}>
          Choose what is recommended ({recommended.length})
        </Button>
        <Button onClick={() => onChoose(all.map(({ estimator }) => estimator))}>
          Choose all ({all.length})
        </Button>
      </Row>
    </Stack>
  );
}
