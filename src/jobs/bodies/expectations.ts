import { checkExpectations } from '../../core/expectations/check-expectations.ts';
import { proposeExpectations } from '../../core/expectations/propose-expectations.ts';
import { referNumbers, referTexts } from '../../core/expectations/reference.ts';
import { InputError } from '../../core/errors.ts';
import { isNumeric } from '../../core/table/column.ts';
import { readTable } from '../../storage/data/columns.ts';
import { requireDatasetVersion } from '../../storage/data/project-dataset.ts';
import type { ExpectationsApi } from '../contracts/expectations.ts';
import { sparingReport } from './sparing-report.ts';

const read = 0.3;

/** The rules that a stored table suggests. @throws NotStoredError */
export const propose: ExpectationsApi['propose'] = async ({ datasetVersionId }, report) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading' });
  const version = await requireDatasetVersion(datasetVersionId);
  const table = await readTable(version);
  return proposeExpectations({ table, profile: version.profile, now: Date.now() }, done =>
    tell({ fraction: read + (1 - read) * done, phase: 'Proposing rules' }),
  );
};

/** What becomes of each rule on a stored table. @throws NotStoredError */
export const check: ExpectationsApi['check'] = async ({ datasetVersionId, expectations }, report) => {
  const tell = sparingReport(report);
  tell({ fraction: 0, phase: 'Reading' });
  const table = await readTable(await requireDatasetVersion(datasetVersionId));
  return checkExpectations(table, expectations, Date.now(), done =>
    tell({ fraction: read + (1 - read) * done, phase: 'Running the rules' }),
  );
};

/** How a column of a stored table is spread. @throws InputError where it has no values, NotStoredError */
export const refer: ExpectationsApi['refer'] = async ({ datasetVersionId, column: name }, report) => {
  report({ fraction: 0, phase: 'Reading' });
  const { columns } = await readTable(await requireDatasetVersion(datasetVersionId), [name]);
  const column = columns[0]!;
  const reference = isNumeric(column) ? referNumbers(column) : referTexts(column);
  if (reference === null)
    throw new InputError(`The column "${name}" has no values to compare with.`, 'Choose another column.');
  return reference;
};
