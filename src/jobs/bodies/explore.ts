import { InputError } from '../../core/errors.ts';
import { associationMatrix, isComparable } from '../../core/explore/association-matrix.ts';
import { detailColumn } from '../../core/explore/column-detail.ts';
import { detailPair } from '../../core/explore/pair-detail.ts';
import { parallelSets } from '../../core/explore/parallel-sets.ts';
import { profileTable } from '../../core/explore/profile-table.ts';
import { relateColumns } from '../../core/explore/relate-columns.ts';
import { rowGroups } from '../../core/explore/row-groups.ts';
import { rowMap } from '../../core/explore/row-map.ts';
import { createRandom } from '../../core/random.ts';
import { type Column, type Table, columnNamed, isNumeric } from '../../core/table/column.ts';
import { filterRows } from '../../core/table/row-filter.ts';
import { loadKMeansRows } from '../../kernels/cluster/load.ts';
import { exploredInsightId, type KeptExploreQuestion } from '../../lifecycle/evaluation/explored-insight.ts';
import type { ComparisonBackend } from '../../lifecycle/training/run.ts';
import { readTable } from '../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../storage/data/project-dataset.ts';
import { saveInsight } from '../../storage/models/insights.ts';
import type { Explored, ExploreApi, PointColors } from '../contracts/explore.ts';
import type { Report } from '../contracts/progress.ts';
import { laterEngines } from './gpu/later-engines.ts';
import { sparingReport } from './sparing-report.ts';

/** Reading takes about this share of a job. */
const readShare = 0.2;
/** The rows drawn are the same whenever one looks. */
const seed = 1;

/** How many rows fulfil the conditions. */
export const count: ExploreApi['count'] = async (input, report) => (await readRows(input, report, [])).rows;

/** The profile of every column over the rows looked at. */
export const profile: ExploreApi['profile'] = async (input, report) => {
  const tell = sparingReport(report);
  return profileTable(await readExplored(input, tell), after(tell, 'Counting'));
};

/** How each column relates to the target, strongest first. */
export const relate: ExploreApi['relate'] = (input, report) =>
  keeping('relate', input, async () => {
    const tell = sparingReport(report);
    const table = await readExplored(input, tell, undefined, [input.target]);
    return relateColumns(table, input.target, after(tell, 'Relating'));
  });

/** One column, looked at closely. */
export const describe: ExploreApi['describe'] = async (input, report) => {
  const table = await readExplored(input, report, [input.column]);
  const column = columnNamed(table, input.column);
  const [told] = profileTable({ rows: table.rows, columns: [column] });
  return { profile: told!, detail: detailColumn(column, input.bins) };
};

/** Two columns, looked at together. */
export const pair: ExploreApi['pair'] = async (input, report) => {
  const table = await readExplored(input, report, [input.first, input.second]);
  return detailPair(columnNamed(table, input.first), columnNamed(table, input.second));
};

/** How every pair of columns goes together. */
export const associate: ExploreApi['associate'] = (input, report) =>
  keeping('associate', input, async () => {
    const tell = sparingReport(report);
    const names = input.columns ?? (await comparableColumns(input.datasetVersionId));
    const { rows, columns } = await readExplored(input, tell, names);
    // The columns of the filter were read too.
    const wanted = columns.filter(({ name }) => names.includes(name));
    return associationMatrix({ rows, columns: wanted }, after(tell, 'Comparing pairs'));
  });

/** How many rows have each combination of up to four columns' categories. */
export const sets: ExploreApi['sets'] = async (input, report) =>
  parallelSets(await readExplored(input, report, input.columns), input.columns);

/** The rows laid out by principal components. */
export const map: ExploreApi['map'] = (input, report) =>
  keeping('map', input, async () => {
    const { target } = input;
    const table = await readExplored(input, report, undefined, target === null ? [] : [target]);
    report({ fraction: 0.5, phase: 'Laying out the rows' });
    const found = rowMap(table, target, createRandom(seed));
    if (found === null) return null;
    const colors = target === null ? null : colorsOf(columnNamed(table, target), found.points.row);
    return { map: found, colors };
  });

/** The rows in groups, and those that are like none. */
export const groups: ExploreApi['groups'] = (input, report) =>
  keeping('groups', input, async () => {
    const tell = sparingReport(report);
    const { except, groups: count, target } = input;
    const table = await readExplored(input, tell, undefined, target === null ? [] : [target]);
    let groupedOn: ComparisonBackend | null = null;
    const later = await laterEngines(chosen => {
      groupedOn = chosen;
    });
    const engines = { kMeans: await loadKMeansRows(), later };
    const found = await rowGroups(
      table,
      { except, groups: count, seed, engines },
      after(tell, 'Grouping the rows'),
    );
    const colors =
      target === null || found.map === null
        ? null
        : colorsOf(columnNamed(table, target), found.map.points.row);
    return { ...found, colors, groupedOn };
  });

/** Keeps what is answered about the whole table, for the next time that it is looked at. */
async function keeping<T>(
  question: KeptExploreQuestion,
  input: Explored,
  answering: () => Promise<T>,
): Promise<T> {
  const answer = await answering();
  const id = exploredInsightId(question, input);
  if (id !== null) await saveInsight({ id, at: Date.now(), answer });
  return answer;
}

/** Texts and names are large and would not be compared: they are not even read. */
async function comparableColumns(datasetVersionId: string): Promise<readonly string[]> {
  const { schema } = await requireDatasetVersion(datasetVersionId);
  return schema.filter(isComparable).map(({ name }) => name);
}

/** The same, where there are any. */
async function readExplored(...asked: Parameters<typeof readRows>): Promise<Table> {
  const table = await readRows(...asked);
  if (table.rows === 0) throw new InputError('No row fulfils the filter.', 'Take a condition away.');
  return table;
}

/** The rows that fulfil the conditions, with these columns or all. */
async function readRows(
  { datasetVersionId, conditions }: Explored,
  report: Report,
  names?: readonly string[],
  needed: readonly string[] = names ?? [],
): Promise<Table> {
  report({ fraction: 0, phase: 'Reading' });
  const version = await requireDatasetVersion(datasetVersionId);
  const filtered = conditions.map(({ column }) => column);
  const known = new Set(version.schema.map(({ name }) => name));
  for (const name of [...needed, ...filtered])
    if (!known.has(name)) throw new InputError(`The table has no column "${name}".`);
  const wanted = names && [...new Set([...names, ...filtered])];
  return filterRows(await readTable(version, wanted), conditions);
}

function after(report: Report, phase: string): (fraction: number) => void {
  return done => report({ fraction: readShare + (1 - readShare) * done, phase });
}

function colorsOf(target: Column, rows: readonly number[]): PointColors {
  return isNumeric(target)
    ? { shape: 'number', values: rows.map(row => target.values[row]!) }
    : {
        shape: 'category',
        ...denseCodes(
          target.dictionary,
          rows.map(row => target.codes[row]!),
        ),
      };
}

/** So few are in the order of their names, so that a filter does not swap their colours. */
const mostNamed = 5;

/** Only the labels that are used: few by name, many by frequency. */
function denseCodes(dictionary: readonly string[], codes: readonly number[]) {
  const counts = new Map<number, number>();
  for (const code of codes) if (code !== -1) counts.set(code, (counts.get(code) ?? 0) + 1);
  const used = [...counts]
    .sort(
      counts.size <= mostNamed
        ? ([a], [b]) => (dictionary[a]! < dictionary[b]! ? -1 : 1)
        : ([, a], [, b]) => b - a,
    )
    .map(([code]) => code);
  const places = new Map(used.map((code, place) => [code, place]));
  return {
    labels: used.map(code => dictionary[code]!),
    codes: codes.map(code => places.get(code) ?? -1),
  };
}
