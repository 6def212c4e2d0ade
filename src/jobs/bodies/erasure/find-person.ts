import { isTelling } from '../../../core/erasure/mentions.ts';
import { mentioningCells } from '../../../core/erasure/mentioning-cells.ts';
import { tableWithoutRows, textsOfNoOther, wordsOfOthers } from '../../../core/erasure/table-without-rows.ts';
import { InputError } from '../../../core/errors.ts';
import { type Table, takeTableRows } from '../../../core/table/column.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { FoundInBatch, FoundInOthers, FoundInVersion } from '../../../lifecycle/erasure/found-person.ts';
import { readTable } from '../../../storage/data/columns.ts';
import { countDerived } from '../../../storage/erasure/count-derived.ts';
import { findMentions } from '../../../storage/erasure/find-mentions.ts';
import { type ProjectHoldings, projectsOf, readHoldings } from '../../../storage/erasure/scope.ts';
import { NotStoredError } from '../../../storage/errors.ts';
import type { ErasureApi } from '../../contracts/erasure.ts';
import { within } from '../ingest.ts';
import { sparingReport } from '../sparing-report.ts';
import { affectedRuns } from './affected-runs.ts';
import { batchesOfPerson } from './batches-of-person.ts';
import { rowsOfPerson } from './rows-of-person.ts';

/** Looks for a person wherever a project may hold something of them. @throws InputError, NotStoredError */
export const findPerson: ErasureApi['findPerson'] = async (sought, report) => {
  const { projectId, matches } = sought;
  if (matches.length === 0)
    throw new InputError('Nothing was said to find them by.', 'Choose a column and what it reads.');
  const tell = sparingReport(report);
  const phase = (name: string, from: number, to: number) => (fraction: number) =>
    within(tell, from, to)({ fraction, phase: name });
  const holdings = await readHoldings(projectId);
  if (holdings.project === undefined) throw new NotStoredError('project', projectId);

  const { versions, unsearched } = await rowsOfPerson(
    holdings.versions,
    matches,
    phase('Searching the tables', 0, 0.4),
  );
  const asked = [...matches.map(({ text }) => text), ...sought.words].filter(word => word.trim() !== '');
  const { rows, words, shared } = await readTheirRows(versions, holdings.versions, asked);
  const own = words.filter(word => !shared.includes(word));
  const others = await mentionsOfOthers(holdings.versions, versions, telling(asked, holdings.versions));
  const affected = new Set(versions.map(({ datasetVersionId }) => datasetVersionId));
  const sharing = projectsOf(affected, holdings).filter(({ id }) => id !== projectId);
  const projects = [projectId, ...sharing.map(({ id }) => id)];

  const batches: FoundInBatch[] = [];
  for (const [p, project] of projects.entries()) {
    phase('Searching the predictions', 0.4, 0.7)(p / projects.length);
    batches.push(...(await batchesOfPerson(project, matches, rows, own)));
  }
  const runs = await affectedRuns(versions, holdings);
  const scope = {
    projects: new Set(projects),
    runs: new Set(holdings.runs.filter(run => projects.includes(run.projectId)).map(({ id }) => id)),
    versions: new Set(holdings.versions.map(({ id }) => id)),
  };
  const mentions = await findMentions(scope, { words, shared }, phase('Searching texts', 0.7, 0.95));
  const derived = await countDerived(
    affected,
    holdings.runs.filter(run => affected.has(run.datasetVersionId)),
  );
  return {
    sought,
    versions,
    unsearched,
    batches,
    others,
    runs,
    mentions,
    words,
    shared,
    common: asked.filter(word => !words.includes(word)),
    otherProjects: sharing.map(({ id, name }) => ({ id, name })),
    derived,
    obstacles: obstaclesTo(versions, holdings),
  };
};

/** Their rows as tables of their own; the words that tell of them, and which of these tell of others too. */
async function readTheirRows(
  found: readonly FoundInVersion[],
  versions: readonly DatasetVersion[],
  asked: readonly string[],
) {
  const rows: Table[] = [];
  const own = new Set(asked);
  const shared = new Set<string>();
  for (const { datasetVersionId, rows: theirs } of found) {
    const table = await readTable(versions.find(({ id }) => id === datasetVersionId)!);
    rows.push(takeTableRows(table, theirs));
    for (const text of textsOfNoOther(table, theirs)) own.add(text);
    for (const word of wordsOfOthers(table, theirs, [...own])) shared.add(word);
  }
  const words = telling([...own], versions);
  return { rows, words, shared: words.filter(word => shared.has(word)) };
}

/** Texts in rows of other people that hold one of the words that were asked for. */
async function mentionsOfOthers(
  versions: readonly DatasetVersion[],
  found: readonly FoundInVersion[],
  words: readonly string[],
): Promise<readonly FoundInOthers[]> {
  const others: FoundInOthers[] = [];
  for (const version of words.length === 0 ? [] : versions) {
    const { id: datasetVersionId, name, storageKey } = version;
    const theirs = found.find(one => one.datasetVersionId === datasetVersionId)?.rows ?? [];
    const rest = tableWithoutRows(await readTable(version), theirs);
    for (const { column, rows, text } of mentioningCells(rest, words))
      others.push({
        datasetVersionId,
        name,
        storageKey,
        column,
        rows: rows.length,
        excerpt: text.slice(0, 200),
      });
  }
  return others;
}

/** Words that are found by themselves, each once; never the name of a column, which says nothing of anybody. */
function telling(words: readonly string[], versions: readonly DatasetVersion[]): readonly string[] {
  const columns = new Set(versions.flatMap(({ schema }) => schema.map(({ name }) => name.toLowerCase())));
  return [...new Set(words)].filter(word => isTelling(word) && !columns.has(word.toLowerCase()));
}

function obstaclesTo(found: readonly FoundInVersion[], { runs }: ProjectHoldings): readonly string[] {
  const whole = found.filter(({ rows, of }) => rows.length === of);
  const versions = new Set(found.map(({ datasetVersionId }) => datasetVersionId));
  return [
    ...whole.map(
      ({ datasetVersionId }) =>
        `Version ${datasetVersionId.slice(0, 8)} holds nothing but rows of theirs. Remove the version itself on the Data page, under Versions.`,
    ),
    ...(runs.some(({ state, datasetVersionId }) => state === 'running' && versions.has(datasetVersionId))
      ? ['A training on these rows is under way. Wait for it, or cancel it on the Train page.']
      : []),
  ];
}
