import { neededColumns } from '../core/decision/ruled-columns.ts';
import { messageOf } from '../core/errors.ts';
import { answerView } from './answer-view.ts';
import { element, problem } from './elements.ts';
import { fileView } from './file-view.ts';
import { type StandaloneModel, unpackModel } from './packed-model.ts';
import { rowForm } from './row-form.ts';
import { modelElementId } from './write-page.ts';

/** What runs in the file: reads the model that lies beside it, and shows what it can be asked. */
async function open(): Promise<void> {
  const main = document.querySelector('main')!;
  const packed = document.getElementById(modelElementId)!.textContent;
  try {
    show(main, await unpackModel(packed));
  } catch (error) {
    main.append(problem(`The model in this file cannot be read: ${messageOf(error)}`));
  }
}

function show(main: HTMLElement, model: StandaloneModel): void {
  const { name, version, pipeline, usual } = model;
  const { form, texts } = rowForm(neededColumns(pipeline), usual);
  const answer = element('div', { 'aria-live': 'polite' });
  form.addEventListener('submit', event => {
    event.preventDefault();
    try {
      answer.replaceChildren(answerView(model, texts()));
    } catch (error) {
      answer.replaceChildren(problem(messageOf(error)));
    }
  });
  main.replaceChildren(
    element('h1', {}, `${name} ${version}`),
    element(
      'p',
      {},
      `Predicts ${pipeline.target.column}. All of it is in this file: nothing is sent anywhere.`,
    ),
    element(
      'section',
      { 'aria-labelledby': 'row-heading' },
      element('h2', { id: 'row-heading' }, 'One row'),
      form,
      answer,
    ),
    fileView(model),
  );
}

void open();
