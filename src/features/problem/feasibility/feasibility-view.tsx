import { useInsight } from '../../../jobs/use-insight.ts';
import {
  type FeasibilityAssessment,
  assessFeasibility,
} from '../../../lifecycle/feasibility/assess-feasibility.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatPercent } from '../../../ui/format/format-number.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { problemViewPath } from '../problem-addresses.ts';
import type { ProblemViewProps } from '../problem-views.ts';
import { FactorPanel } from './factor-panel.tsx';
import { NextStepsPanel } from './next-steps-panel.tsx';
import { onKnowledge, readKnowledge } from './read-knowledge.ts';

/** Whether the project can work at all: six sides, each with what the app measures and what only people know. */
export function FeasibilityView(props: ProblemViewProps) {
  const { project, dataset } = props;
  const { problem } = project;
  const { job, cancel, reset } = useInsight('feasibility', dataset.id, problem === null ? null : { problem });
  const loaded = useLatest(
    useLoaded(() => readKnowledge(project, dataset), [project.id, dataset.id], onKnowledge),
  );
  if (problem === null)
    return (
      <EmptyState
        title="Nothing is asked yet"
        action={
          <ButtonLink href={problemViewPath(project.id, 'question')} variant="primary">
            Choose what to predict
          </ButtonLink>
        }
      >
        Once it is said what is to be predicted, a quick model tells whether the columns say anything of it,
        and whether more rows would help.
      </EmptyState>
    );
  return (
    <Stack gap={5}>
      {job.state !== 'done' && (
        <JobNotice
          job={job}
          runningTitle="Trying a quick model"
          failedTitle="The data could not be tried"
          onCancel={cancel}
          onDismiss={reset}
        >
          {() => null}
        </JobNotice>
      )}
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Reading what is known…"
        failedTitle="What is known of the data could not be read"
      >
        {knowledge => {
          const measures = job.state === 'done' ? job.value : null;
          const assessment = assessFeasibility({ ...knowledge, measures }, props.business);
          return (
            <>
              <Conclusion assessment={assessment} />
              {assessment.factors.map(factor => (
                <FactorPanel
                  key={factor.factor}
                  assessed={factor}
                  project={project}
                  answers={props.business.answers}
                  change={props.change}
                />
              ))}
              <NextStepsPanel assessment={assessment} business={props.business} change={props.change} />
            </>
          );
        }}
      </WhenLoaded>
    </Stack>
  );
}

function Conclusion({ assessment: { verdict, confidence } }: { readonly assessment: FeasibilityAssessment }) {
  const { tone, title } = conclusions[verdict];
  return (
    <Notice tone={tone} title={title}>
      {formatPercent(confidence)} of what there is to know is known: the rest is open questions below. The
      verdict on each side is that of its worst fact.
    </Notice>
  );
}

const conclusions = {
  go: { tone: 'success', title: 'Go: nothing speaks against it' },
  'go with care': { tone: 'warning', title: 'Go, with care: some things are doubtful' },
  'not yet': { tone: 'info', title: 'Not yet: something has to be asked or measured first' },
  'not as it stands': { tone: 'danger', title: 'Not as it stands: something speaks against it' },
} as const;
