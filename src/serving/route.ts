import { ApiProblem } from './problem-details.ts';
import type { VersionChoice } from './prediction-service.ts';

/** What a request is about. */
export type Route =
  | { readonly kind: 'health' }
  | { readonly kind: 'openapi' }
  | { readonly kind: 'models' }
  | { readonly kind: 'model'; readonly name: string }
  | { readonly kind: 'predict'; readonly name: string; readonly which: VersionChoice }
  /** Which methods an address takes. */
  | { readonly kind: 'options'; readonly allow: readonly string[] };

type Resource = Exclude<Route, { kind: 'options' }>;

const allowed = {
  health: ['GET', 'HEAD', 'OPTIONS'],
  openapi: ['GET', 'HEAD', 'OPTIONS'],
  models: ['GET', 'HEAD', 'OPTIONS'],
  model: ['GET', 'HEAD', 'OPTIONS'],
  predict: ['POST', 'OPTIONS'],
} as const satisfies Record<Resource['kind'], readonly string[]>;

const champion: VersionChoice = { by: 'alias', alias: 'champion' };

/**
 * The route of a method and an address below the API's own.
 * A version is named in the path (`models/churn/versions/2/predict`, `models/churn/aliases/challenger/predict`) or as
 * `?version=2` or `?alias=challenger`; the champion answers where none is.
 * @param path after `…/api/`, without a slash at its beginning
 * @throws ApiProblem 404 for an unknown address, 405 for a method that it does not take, 400 for a version that is none
 */
export function routeOf(method: string, path: string, query: URLSearchParams): Route {
  const route = match(path.replace(/\/+$/, '').split('/').map(decoded), query);
  const methods: readonly string[] = allowed[route.kind];
  if (method === 'OPTIONS') return { kind: 'options', allow: methods };
  if (methods.includes(method)) return route;
  throw new ApiProblem({
    status: 405,
    type: 'method-not-allowed',
    title: 'Method not allowed',
    detail: `${method} is not possible here; ${methods.join(' or ')} is.`,
    allow: methods,
  });
}

function match(parts: readonly string[], query: URLSearchParams): Resource {
  const [first, name, third, fourth, fifth, ...more] = parts;
  if (name === undefined) {
    if (first === 'health') return { kind: 'health' };
    if (first === 'openapi.json') return { kind: 'openapi' };
    if (first === 'models') return { kind: 'models' };
  } else if (first === 'models' && name !== '' && more.length === 0) {
    if (third === undefined) return { kind: 'model', name };
    if (third === 'predict' && fourth === undefined)
      return { kind: 'predict', name, which: choiceInQuery(query) };
    if (third === 'versions' && fifth === 'predict')
      return { kind: 'predict', name, which: { by: 'version', version: versionOf(fourth!) } };
    if (third === 'aliases' && fifth === 'predict')
      return { kind: 'predict', name, which: { by: 'alias', alias: fourth! } };
  }
  throw new ApiProblem({
    status: 404,
    type: 'no-such-address',
    title: 'No such address',
    detail: `There is nothing at "${parts.join('/')}". What there is stands in openapi.json; a slash in a model's name is written %2F.`,
  });
}

function choiceInQuery(query: URLSearchParams): VersionChoice {
  const version = query.get('version');
  const alias = query.get('alias');
  if (version !== null && alias !== null)
    throw badVersion('Both a version and an alias are named. Name one of them.');
  if (version !== null) return { by: 'version', version: versionOf(version) };
  return alias === null ? champion : { by: 'alias', alias };
}

function versionOf(text: string): number {
  const version = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (version < 1) throw badVersion(`"${text}" is no version: those are whole numbers from 1 on.`);
  return version;
}

function badVersion(detail: string): ApiProblem {
  return new ApiProblem({ status: 400, type: 'no-such-version', title: 'No version', detail });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
