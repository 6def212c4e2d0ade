import { documentHtml } from '../../../lifecycle/documents/document-html.ts';
import { erasureCertificate } from '../../../lifecycle/erasure/erasure-certificate.ts';
import type { PastErasure } from '../../../lifecycle/erasure/erasure-record.ts';
import { download } from '../../../ui/files/download.ts';
import type { KnownErasures } from './read-erasures.ts';

/** Saves the certificate of an erasure as one HTML file; the salt is known only right after it. */
export function downloadCertificate(past: PastErasure, known: KnownErasures, salt: string | null): void {
  const present = new Set(known.runs.keys());
  const certificate = erasureCertificate(past, known.project.name, salt, present);
  const html = documentHtml(certificate, new Date().toISOString());
  download(new Blob([html], { type: 'text/html' }), `erasure-${past.erasure.slice(0, 8)}.html`);
}
