/** What standalone-page.ts makes of this folder. */
declare module 'virtual:standalone-page' {
  const parts: import('./write-page.ts').PageParts;
  export default parts;
}
