interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/**
 * The address of one of our own scripts, as `new Worker` and `serviceWorker.register` want it under Trusted Types.
 * Typed as the string that the DOM's declarations ask for, though a browser with Trusted Types gives an object.
 * @throws TypeError when the address is of another origin.
 */
export function trustedScriptUrl(url: string): string {
  policy ??= createPolicy();
  return policy.createScriptURL(url);
}

/** A policy's name may be taken only once in a realm, and the response headers allow this name alone. */
function createPolicy(): ScriptUrlPolicy {
  const rules = { createScriptURL: sameOriginUrl };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('terrarium', rules) ?? rules;
}

function sameOriginUrl(url: string): string {
  const resolved = new URL(url, location.href);
  if (resolved.origin !== location.origin)
    throw new TypeError(`"${url}" is no script of this app: it is of another origin`);
  return resolved.href;
}
