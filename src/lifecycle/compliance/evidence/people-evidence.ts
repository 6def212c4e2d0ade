import { countOf } from '../../../core/quality/wording.ts';
import { entryOf } from '../../data/data-dictionary.ts';
import { type Evidencing, found, missing } from '../compliance-item.ts';
import { rulesInWords } from '../../governance/retention.ts';
import { specialCategoryOf } from '../special-categories.ts';
import { listed } from './listed.ts';
import { usedColumns } from './data-evidence.ts';
import { logged } from './model-evidence.ts';

/** Whether a column tells of health, origin, belief or the like; a name that says nothing proves nothing. */
export const specialCategories: Evidencing = ({ dataset: { schema }, dictionary }) => {
  const special = schema.flatMap(({ name }) => specialCategoryOf(name) ?? []);
  const graded = schema.map(({ name }) => entryOf(dictionary ?? undefined, name));
  const marked = graded.filter(({ sensitivity }) => sensitivity === 'sensitive').map(({ name }) => name);
  const named = schema.filter(({ name }) => specialCategoryOf(name) !== null).map(({ name }) => name);
  const columns = [...new Set([...named, ...marked])];
  if (columns.length > 0) {
    const kinds = special.length === 0 ? '' : ` (${listed([...new Set(special)])})`;
    return {
      kind: 'person',
      what: `${listed(columns)} look like it${kinds}: which exception lets you use them?`,
      see: 'dictionary',
    };
  }
  return graded.some(({ sensitivity }) => sensitivity === null)
    ? missing(
        'No column is one by its name. Grade every column, so that none hides behind its name.',
        'dictionary',
      )
    : found('Every column is graded, none as sensitive, and none is one by its name.', 'dictionary');
};

/** Whether a column names people, so that one person's rows can be found. */
export const personFindable: Evidencing = ({ dataset: { schema }, scan }) => {
  const identifying = new Set(
    scan?.findings.filter(({ seenBy }) => seenBy !== 'text').map(({ column }) => column),
  );
  const columns = schema
    .filter(({ name, kind }) => kind === 'identifier' || identifying.has(name))
    .map(({ name }) => name);
  return columns.length === 0
    ? missing(
        'No column names people: say how a request finds its rows, or that nobody can be told from them.',
        'erasure',
      )
    : found(
        `A person's rows are found by ${listed(columns)}, in every version and in logged predictions.`,
        'erasure',
      );
};

/** Whether a person can be taken out of data, logs and labels, and whether it was done. */
export const erasable: Evidencing = known => {
  if (known.erasures > 0)
    return found(
      `${countOf(known.erasures, 'erasure')} so far: kept in the audit trail with the models that had learned from the rows.`,
      'erasure',
    );
  return personFindable(known);
};

/** Whether rules say how long what is logged is kept. */
export const retained: Evidencing = ({ retention }) => {
  if (retention.predictions === undefined)
    return missing(
      'Set after how many days logged predictions go; say of the table itself who deletes it, and when.',
      'erasure',
    );
  return found(`Deleted by rule: ${rulesInWords(retention)}.`, 'erasure');
};

const sixMonths = 183;

/** Whether logged predictions are kept for six months at least. */
export const logsKept: Evidencing = known => {
  const { predictions } = known.retention;
  if (predictions === undefined || predictions >= sixMonths)
    return known.deployment === null
      ? logged(known)
      : found(
          predictions === undefined
            ? 'No rule deletes logged predictions.'
            : `Logged predictions go after ${predictions} days.`,
          'erasure',
        );
  return missing(`Logged predictions go after ${predictions} days: keep them for ${sixMonths}.`, 'erasure');
};

/** Whether it can be said why a prediction came out as it did. */
export const explained: Evidencing = known => {
  const { run, asked } = known;
  if (run === null) return missing('Train a model: each of its predictions can then be explained.', 'train');
  const most = usedColumns(known).slice(0, 3);
  const looked = asked.some(kind => ['shap', 'explainedRow', 'counterfactuals', 'surrogate'].includes(kind));
  return looked
    ? found(`Its predictions were explained one by one; most weigh ${listed(most)}.`, 'explain')
    : missing(
        `Most weigh ${listed(most)}. Look at single predictions on Explain, and see whether a person would understand them.`,
        'explain',
      );
};

/** Whether it is written down who decides, and what a prediction does to a person. */
export const humanDecides: Evidencing = ({ business }) => {
  const { decidedBy = '', use = '' } = business?.statement ?? {};
  if (decidedBy.trim() === '')
    return missing('Say who decides, and whether a person may decide otherwise.', 'business');
  if (use.trim() === '') return missing('Say what happens with a prediction.', 'business');
  return found(`Decides: ${decidedBy} What happens: ${use}`, 'business');
};

/** Whether groups of people were compared, and what was found. */
export const fairnessLooked: Evidencing = ({ run, asked, decisions }) => {
  if (run === null) return missing('Train a model; then compare how it does for groups of people.', 'train');
  if (!asked.includes('fairness'))
    return missing('Compare how the model does for groups of people.', 'fairness');
  const decided = decisions.find(({ about, runId }) => about === 'fairness' && runId === run.id);
  return found(
    decided === undefined
      ? 'Groups of people were compared on the test rows; what follows from it was not recorded yet.'
      : `Groups of people were compared. Decided: ${decided.decision}`,
    'fairness',
  );
};
