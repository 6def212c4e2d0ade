import type { Cell } from '../../core/quality/html-parts.ts';
import { counted } from '../../core/quality/wording.ts';
import { type DataDictionary, entryOf } from '../data/data-dictionary.ts';
import type { DataSource } from '../data/data-source.ts';
import type { DatasetVersion } from '../data/dataset-version.ts';
import type { PrivacyScan } from '../data/privacy-scan.ts';
import type { StoredQualityReport } from '../data/stored-quality-report.ts';
import { type Fact, type GovernedDocument, type SectionPlan, line, withWords } from './document.ts';

/** All that a datasheet is written from; null or undefined where it is not known yet. */
export interface SheetKnowledge {
  readonly name: string;
  readonly dataset: DatasetVersion;
  readonly sources: readonly DataSource[];
  readonly dictionary: DataDictionary | undefined;
  readonly quality: StoredQualityReport | undefined;
  readonly privacy: PrivacyScan | undefined;
}

/** A datasheet after Gebru et al. 2021, "Datasheets for Datasets". */
export function datasheet(known: SheetKnowledge, words: Readonly<Record<string, string>>): GovernedDocument {
  return { title: `Datasheet: ${known.name}`, sections: withWords(plansOf(known), words) };
}

function plansOf(known: SheetKnowledge): readonly SectionPlan[] {
  const purposes = known.sources.map(({ purpose }) => purpose).filter(purpose => purpose !== '');
  return [
    {
      id: 'motivation',
      title: 'Motivation',
      prompt: 'For what purpose the table was made, and by whom.',
      draft: purposes.join(' '),
      facts: [],
    },
    {
      id: 'composition',
      title: 'Composition',
      prompt: 'What a row is, and what is missing from the table as a whole.',
      draft: '',
      facts: compositionFacts(known),
    },
    {
      id: 'collection',
      title: 'Collection',
      prompt: 'How the data were acquired, over what time, and whether the people concerned know.',
      draft: '',
      facts: known.sources.flatMap(sourceFacts),
    },
    {
      id: 'quality',
      title: 'Quality',
      prompt: 'What of this matters for the use that is intended.',
      draft: '',
      facts: qualityFacts(known),
    },
    {
      id: 'privacy',
      title: 'Privacy',
      prompt: 'What is done so that no person can be told from it.',
      draft: '',
      facts: privacyFacts(known),
    },
    {
      id: 'uses',
      title: 'Uses',
      prompt: 'What it has been used for, and what it should not be used for.',
      draft: '',
      facts: [],
    },
    {
      id: 'maintenance',
      title: 'Maintenance',
      prompt: 'Who keeps it, how it is corrected, and when it is deleted.',
      draft: '',
      facts: [],
    },
  ];
}

function compositionFacts({ dataset, dictionary }: SheetKnowledge): readonly Fact[] {
  const rows = dataset.profile.map(({ name, kind, distinct, missing, rows: all }): readonly Cell[] => {
    const { unit, meaning, sensitivity } = entryOf(dictionary, name);
    return [
      name,
      kind,
      distinct,
      all === 0 ? NaN : missing / all,
      [meaning, unit && `in ${unit}`, sensitivity].filter(Boolean).join('; '),
    ];
  });
  return [
    line('Rows', counted(dataset.rows)),
    line('Version (SHA-256)', dataset.id),
    { kind: 'table', head: ['Column', 'Kind', 'Different values', 'Share missing', 'Meaning'], rows },
  ];
}

function sourceFacts(source: DataSource): readonly Fact[] {
  const told = [
    ['Kind', source.kind ?? ''],
    ['Owner', source.owner],
    ['Legal basis', source.legalBasis ?? ''],
    ['Brought up to date', source.refresh],
    ['Access', source.access],
    ['Comes by', source.pipeline],
  ] as const;
  return told
    .filter(([, details]) => details !== '')
    .map(([term, details]) => line(`${source.name}: ${term}`, details));
}

function qualityFacts({ quality }: SheetKnowledge): readonly Fact[] {
  if (quality === undefined) return [line('Quality report', 'not made yet')];
  const { verdict, findings } = quality.report;
  return [
    line('Verdict', verdict.state),
    ...findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ column, check, message }) => line(column ?? check, message)),
  ];
}

function privacyFacts({ privacy }: SheetKnowledge): readonly Fact[] {
  if (privacy === undefined) return [line('Privacy scan', 'not made yet')];
  const { findings, quasiIdentifiers } = privacy;
  return [
    ...(findings.length === 0
      ? [line('Personal data', 'none found')]
      : findings.map(({ column, what, rows }) =>
          line(`Personal data: ${column}`, `${what} in ${counted(rows)} rows`),
        )),
    ...quasiIdentifiers
      .slice(0, 3)
      .map(({ columns, smallestGroup, uniqueRows }) =>
        line(
          `Together: ${columns.join(', ')}`,
          `smallest group of rows alike: ${smallestGroup}; rows like no other: ${counted(uniqueRows)}`,
        ),
      ),
  ];
}
