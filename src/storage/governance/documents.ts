import {
  type DocumentKind,
  type WrittenDocument,
  writtenDocumentId,
} from '../../lifecycle/governance/written-document.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, changeOf, eventOf } from './events.ts';
import { read, write } from '../transaction.ts';

/** Which document. */
export type DocumentOf = Pick<WrittenDocument, 'projectId' | 'kind' | 'subject'>;

/** A person's words in a document; undefined while nobody has written any. */
export function getDocument(kind: DocumentKind, subject: string): Promise<WrittenDocument | undefined> {
  return read(['documents'], ({ store }) => store.get(writtenDocumentId(kind, subject)));
}

/** Keeps what a person wrote in a section; the log tells what stood there before. @throws NotStoredError when the project is gone */
export async function saveWords(
  { projectId, kind, subject }: DocumentOf,
  section: string,
  text: string,
  now: number,
): Promise<void> {
  await write(['documents', 'projects', 'events'], 'strict', async transaction => {
    const documents = transaction.objectStore('documents');
    const id = writtenDocumentId(kind, subject);
    const [project, before] = await Promise.all([
      transaction.objectStore('projects').getKey(projectId),
      documents.get(id),
    ]);
    if (project === undefined) throw new NotStoredError('project', projectId);
    const words = { ...before?.words, [section]: text };
    await documents.put({ id, projectId, kind, subject, words, savedAt: now });
    const event = eventOf('document written', projectId, `${kind}: ${section}`, '', now);
    await addEvent(transaction.objectStore('events'), changeOf(event, before?.words[section] ?? '', text));
  });
  for (const store of ['documents', 'events']) announce(store);
}
