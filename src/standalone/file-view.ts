import { countOf } from '../core/quality/wording.ts';
import { messageOf } from '../core/errors.ts';
import { element, problem } from './elements.ts';
import type { StandaloneModel } from './packed-model.ts';
import { scoreFile } from './score-file.ts';

/** A field for a CSV file, and below it the file with its predictions to save. */
export function fileView({ pipeline }: StandaloneModel): HTMLElement {
  const field = element('input', { id: 'file', type: 'file', accept: '.csv,.tsv,.txt,text/csv' });
  const outcome = element('div', { role: 'status' });
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    if (file !== undefined) void answer(file);
  });

  async function answer(file: File): Promise<void> {
    outcome.replaceChildren(element('p', {}, `Predicting ${file.name} …`));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { pieces, rows, warnings } = await scoreFile(pipeline, bytes);
      const save = element(
        'a',
        {
          href: URL.createObjectURL(new Blob([...pieces], { type: 'text/csv' })),
          download: file.name.replace(/(\.\w+)?$/, '-predictions.csv'),
        },
        `Save ${countOf(rows, 'row')} with predictions`,
      );
      const told = warnings.map(words => element('li', {}, words));
      outcome.replaceChildren(element('p', {}, save), element('ul', { class: 'warning' }, ...told));
    } catch (error) {
      outcome.replaceChildren(problem(messageOf(error)));
    }
  }

  return element(
    'section',
    { 'aria-labelledby': 'file-heading' },
    element('h2', { id: 'file-heading' }, 'A file'),
    element('p', {}, element('label', { for: 'file' }, 'CSV file with the model’s columns'), field),
    outcome,
  );
}
