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
  background_color: '#f7f8f7',
  theme_color: '#17624a',
  icons: [
    { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};
