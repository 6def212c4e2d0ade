import { describeExpectation } from '../../../core/expectations/expectation.ts';
import { severities, severityTexts, verdictTexts } from '../../../core/quality/verdict-texts.ts';
import { countOf, counted, percentage } from '../../../core/quality/wording.ts';
import { entryOf } from '../../data/data-dictionary.ts';
import { describeOrigin } from '../../data/lineage.ts';
import { whyOf } from '../../data/project-version.ts';
import { allowedText } from '../../training/allowed-values.ts';
import { discreet, personalColumns } from '../discreet.ts';
import { type ReportBlock, type ReportSection, lines, moment, open, table, text } from '../report-section.ts';
import type { ReportState } from '../report-state.ts';

/** Where the table comes from, what is in it, and what was found out about it. */
export const dataSection: ReportSection = {
  id: 'data',
  title: 'The data',
  write: state => [
    { title: null, blocks: tableBlocks(state) },
    { title: 'Sources', blocks: sourceBlocks(state) },
    { title: 'Versions and steps', blocks: versionBlocks(state) },
    { title: 'Data dictionary', blocks: dictionaryBlocks(state) },
    { title: 'Quality', blocks: qualityBlocks(state) },
    { title: 'Expectations', blocks: expectationBlocks(state) },
    { title: 'Privacy', blocks: privacyBlocks(state) },
  ],
};

function tableBlocks({ dataset }: ReportState): readonly ReportBlock[] {
  return lines([
    ['Table', dataset.name],
    ['Rows', counted(dataset.rows)],
    ['Columns', counted(dataset.schema.length)],
    ['Version (SHA-256)', dataset.id],
  ]);
}

function sourceBlocks({ sources }: ReportState): readonly ReportBlock[] {
  if (sources.length === 0) return [open('Where the data come from', 'Data → Sources')];
  return table(
    'Sources of the data',
    ['Source', 'Kind', 'Owner', 'Legal basis', 'Purpose', 'Brought up to date', 'Access'],
    sources.map(({ name, kind, owner, legalBasis, purpose, refresh, access }) => [
      name,
      kind ?? '',
      owner,
      legalBasis ?? '',
      purpose,
      refresh,
      access,
    ]),
  );
}

function versionBlocks(state: ReportState): readonly ReportBlock[] {
  const personal = personalColumns(state);
  return table(
    'Versions of the table, in the order in which the project came to them',
    ['Version', 'Since', 'What was done', 'Why', 'Rows', 'Columns'],
    state.versions.map(version => [
      `${version.datasetVersionId.slice(0, 12)}${version.datasetVersionId === state.dataset.id ? ' (now)' : ''}`,
      moment(version.addedAt),
      discreet(describeOrigin(version.origin), personal),
      discreet(whyOf(version), personal),
      version.rows,
      version.columns,
    ]),
  );
}

function dictionaryBlocks({ dataset, dictionary }: ReportState): readonly ReportBlock[] {
  const known = new Map(dataset.profile.map(profile => [profile.name, profile]));
  const rows = dataset.schema.map(({ name, kind }) => {
    const { unit, meaning, allowed, sensitivity } = entryOf(dictionary ?? undefined, name);
    const profile = known.get(name);
    return [
      name,
      kind,
      unit,
      meaning,
      allowedText(allowed, kind),
      sensitivity ?? '',
      profile?.distinct ?? NaN,
      profile === undefined ? '' : percentage(profile.missing, Math.max(1, profile.rows)),
    ];
  });
  const head = ['Column', 'Kind', 'Unit', 'Meaning', 'Allowed', 'Sensitivity', 'Different values', 'Missing'];
  return [
    ...(dictionary === null ? [open('What the columns mean', 'Data → Dictionary')] : []),
    ...table('The columns', head, rows),
  ];
}

function qualityBlocks(state: ReportState): readonly ReportBlock[] {
  const { quality, dataset } = state;
  const findings = quality?.report.findings ?? dataset.findings;
  const personal = personalColumns(state);
  const found = severities.flatMap(severity =>
    findings
      .filter(finding => finding.severity === severity)
      .map(({ column, check, message }) => [
        column ?? 'Whole table',
        severityTexts[severity].label,
        check,
        discreet(message, personal, column),
      ]),
  );
  return [
    ...(quality === null
      ? [open('The thorough checks of quality', 'Data → Quality')]
      : verdictBlock(quality)),
    ...(found.length === 0
      ? [text('Nothing was noticed.')]
      : table('What was noticed', ['Column', 'Severity', 'Check', 'Finding'], found)),
  ];
}

const tones = { ready: 'good', 'ready with care': 'care', 'not ready': 'bad' } as const;

function verdictBlock({ report: { verdict } }: NonNullable<ReportState['quality']>): readonly ReportBlock[] {
  const { label, sentence } = verdictTexts[verdict.state];
  return [{ kind: 'verdict', tone: tones[verdict.state], text: `${label}. ${sentence}` }];
}

function expectationBlocks(state: ReportState): readonly ReportBlock[] {
  const { expectations, run } = state;
  if (expectations.length === 0) return [open('Rules that the data have to keep', 'Data → Expectations')];
  const personal = personalColumns(state);
  const broken = new Map(run?.expectations?.broken.map(({ name, observed }) => [name, observed]));
  const checked = run?.expectations;
  return [
    text(
      checked === undefined
        ? 'They were not run before a training.'
        : `Before the training ${countOf(checked.checked, 'rule')} were run, and ${checked.broken.length} were broken.`,
    ),
    ...table(
      'Rules of the data',
      ['Rule', 'Severity', 'Expected', 'Broken before the training'],
      expectations.map(expectation => [
        expectation.name,
        expectation.severity,
        discreet(describeExpectation(expectation), personal, expectation.name),
        discreet(broken.get(expectation.name) ?? '', personal, expectation.name),
      ]),
    ),
  ];
}

function privacyBlocks({ privacy, people }: ReportState): readonly ReportBlock[] {
  return [
    ...(privacy === null ? [open('Personal data', 'Data → Privacy')] : scanBlocks(privacy)),
    ...table(
      'Columns by which people may be treated differently',
      ['Column', 'Known'],
      people.map(({ column, why }) => [column, why]),
    ),
  ];
}

function scanBlocks({
  findings,
  quasiIdentifiers,
}: NonNullable<ReportState['privacy']>): readonly ReportBlock[] {
  return [
    ...(findings.length === 0
      ? [text('The scan found no personal data.')]
      : table(
          'Personal data that the scan found',
          ['Column', 'What', 'Seen by', 'Rows'],
          findings.map(({ column, what, seenBy, rows }) => [column, what, seenBy, rows]),
        )),
    ...table(
      'Columns that together tell people apart',
      ['Columns', 'Rows in the smallest group', 'Rows like no other'],
      quasiIdentifiers.map(({ columns, smallestGroup, uniqueRows }) => [
        columns.join(', '),
        smallestGroup,
        uniqueRows,
      ]),
    ),
  ];
}
