/** Takes away what a page has only when it is cross-origin isolated, before anything of ours is loaded. */
Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');
