import { estimatorLabels } from '../../../core/models/catalogue.ts';
import type { QuestionKind, Questions } from '../../../jobs/contracts/insight.ts';
import { insightKind } from '../../../lifecycle/evaluation/insight-kind.ts';
import { type Insight, insightId } from '../../../lifecycle/evaluation/insight.ts';
import type { ReportAnswers } from '../../../lifecycle/report/report-answers.ts';
import { moment } from '../../../lifecycle/report/report-section.ts';
import { getInsight, listInsightIds } from '../../../storage/models/insights.ts';
import type { FinishedRun } from '../finished-run.ts';
import type { WantedQuestion } from './wanted-questions.ts';

/** Answers that a report tells; what speaks of single rows is not among them. */
const told = {
  metrics: true,
  rivals: true,
  curves: true,
  calibration: true,
  residuals: true,
  'learning curve': true,
  'seed stability': true,
  weakSlices: true,
  errorsByPart: true,
  trainAgainstTest: true,
  robustness: true,
  importances: true,
  shap: true,
  dependence: true,
  fairness: true,
  mitigation: true,
  'loss mitigation': true,
} as const satisfies Partial<Record<QuestionKind, true>>;

type ToldKind = keyof typeof told;
interface Kept extends Insight {
  readonly kind: string;
}

/** What was asked about a run and kept; where a question was asked in several ways, as the report itself would ask it. */
export async function readAnswers(
  run: FinishedRun,
  wanted: readonly WantedQuestion[],
  runs: readonly FinishedRun[],
): Promise<ReportAnswers> {
  const kept = await readKept(run.id);
  const preferred = new Set(wanted.map(({ asked }) => insightId(asked.subject, asked.kind, asked.asks)));
  const all = <Kind extends ToldKind>(kind: Kind) =>
    kept.filter(one => one.kind === kind).map(({ answer }) => answer as Questions[Kind]['answer']);
  const one = <Kind extends ToldKind>(kind: Kind): Questions[Kind]['answer'] | undefined => {
    const insights = kept.filter(insight => insight.kind === kind);
    const best = insights.find(({ id }) => preferred.has(id)) ?? insights.at(-1);
    return best?.answer as Questions[Kind]['answer'] | undefined;
  };
  return withoutGaps({
    metrics: one('metrics'),
    rivals: rivalsOf(one('rivals'), runs),
    curves: one('curves'),
    calibration: one('calibration'),
    residuals: one('residuals'),
    learning: one('learning curve'),
    stability: one('seed stability'),
    weakSlices: one('weakSlices'),
    parts: one('errorsByPart'),
    likeness: one('trainAgainstTest'),
    robustness: one('robustness'),
    importances: one('importances'),
    shap: one('shap'),
    dependence: inOrderOfImportance(all('dependence'), run),
    fairness: all('fairness'),
    mitigation: all('mitigation'),
    lossMitigation: all('loss mitigation'),
  });
}

/** The oldest first. */
async function readKept(runId: string): Promise<readonly Kept[]> {
  const ids = await listInsightIds(runId);
  const kept = await Promise.all(
    ids.map(async (id): Promise<readonly Kept[]> => {
      const kind = insightKind(id);
      const insight = kind in told ? await getInsight(id) : undefined;
      return insight === undefined ? [] : [{ ...insight, kind }];
    }),
  );
  return kept.flat().toSorted((a, b) => a.at - b.at);
}

function rivalsOf(
  answers: Questions['rivals']['answer'] | undefined,
  runs: readonly FinishedRun[],
): ReportAnswers['rivals'] {
  return answers?.flatMap(answer => {
    const rival = runs.find(({ id }) => id === answer.runId);
    if (answer.state !== 'compared' || rival === undefined) return [];
    const { rows, metrics, ownMetrics } = answer;
    const name = `${estimatorLabels[rival.result.chosen]} of ${moment(rival.startedAt)}`;
    return [{ name, rows, metrics, ownMetrics }];
  });
}

const mostDependence = 6;

/** The latest answer of each column. */
function inOrderOfImportance(
  answers: readonly Questions['dependence']['answer'][],
  { result }: FinishedRun,
): ReportAnswers['dependence'] {
  const byColumn = new Map(answers.map(answer => [answer.grid.column, answer]));
  const order = result.importances.map(({ column }) => column);
  return [...byColumn.values()]
    .toSorted((a, b) => order.indexOf(a.grid.column) - order.indexOf(b.grid.column))
    .slice(0, mostDependence);
}

/** Absent is what nobody asked. */
function withoutGaps(answers: { readonly [Name in keyof ReportAnswers]: ReportAnswers[Name] | undefined }) {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => answer !== undefined),
  ) as ReportAnswers;
}
