import type { ManifestOptions } from 'vite-plugin-pwa';

/** The web app manifest: what an installed Terrarium looks like to the device. */
export const manifest: Partial<ManifestOptions> = {
  id: './',
  name: 'Terrarium',
  short_name: 'Terrarium',
  description: 'The whole machine-learning lifecycle sealed in a browser tab.',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#fafaf8',
  theme_color: '#174f38',
  categories: ['productivity', 'utilities', 'education'],
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  file_handlers: [
    {
      action: './#/',
      accept: {
        'text/csv': ['.csv'],
        'text/tab-separated-values': ['.tsv'],
        'application/json': ['.json'],
        'application/x-ndjson': ['.ndjson', '.jsonl'],
        'application/vnd.apache.parquet': ['.parquet'],
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
      },
    },
  ],
  // Answered by the service worker; the names are those of src/jobs/contracts/shared-files.ts.
  share_target: {
    action: './share-target',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      text: 'text',
      files: [
        {
          name: 'tables',
          accept: [
            'text/csv',
            'text/tab-separated-values',
            'text/plain',
            'application/json',
            'application/gzip',
            'application/zip',
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            '.csv',
            '.tsv',
            '.json',
            '.ndjson',
            '.jsonl',
            '.parquet',
            '.xlsx',
            '.gz',
            '.zip',
          ],
        },
      ],
    },
  },
  shortcuts: [
    { name: 'Projects', url: './#/', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
    { name: 'Storage', url: './#/storage', icons: [{ src: 'icons/icon-192.png', sizes: '192x192' }] },
  ],
  screenshots: [
    {
      src: 'screenshots/wide.png',
      sizes: '1280x800',
      type: 'image/png',
      form_factor: 'wide',
      label: 'The result of a training: leaderboard, metrics and curves',
    },
    {
      src: 'screenshots/narrow.png',
      sizes: '390x844',
      type: 'image/png',
      form_factor: 'narrow',
      label: 'Terrarium on a phone',
    },
  ],
};
