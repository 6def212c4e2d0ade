import { messageOf } from '../core/errors.ts';
import { signatureOf } from '../core/pipeline/signature.ts';
import { answerJson } from './answer.ts';
import { describeApi } from './openapi.ts';
import type { OpenModel, PredictionService, VersionChoice } from './prediction-service.ts';
import {
  allowedResponse,
  ApiProblem,
  commonHeaders,
  type Problem,
  problemResponse,
} from './problem-details.ts';
import { readJson } from './read-json.ts';
import { readRows } from './read-rows.ts';
import { type Route, routeOf } from './route.ts';

const champion: VersionChoice = { by: 'alias', alias: 'champion' };

/**
 * Answers a request to the prediction API. Never rejects: what goes wrong is told as a problem (RFC 9457).
 * @param base the address of the API, with a slash at its end
 */
export async function handleRequest(
  request: Request,
  base: URL,
  service: PredictionService,
): Promise<Response> {
  const requestId = service.newRequestId();
  const began = service.now();
  try {
    const { pathname, searchParams } = new URL(request.url);
    const route = routeOf(request.method, pathname.slice(base.pathname.length), searchParams);
    if (route.kind === 'options') return allowedResponse(route.allow, requestId);
    const body = await answerTo(route, request, base, service, { requestId, began });
    const headers = { 'Content-Type': 'application/json', ...commonHeaders(requestId) };
    return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), { headers });
  } catch (error) {
    const told = problemResponse(problemOf(error), requestId);
    return request.method === 'HEAD' ? new Response(null, told) : told;
  }
}

interface Arrival {
  readonly requestId: string;
  readonly began: number;
}

async function answerTo(
  route: Exclude<Route, { kind: 'options' }>,
  request: Request,
  base: URL,
  service: PredictionService,
  arrival: Arrival,
): Promise<unknown> {
  switch (route.kind) {
    case 'health':
      return { status: 'ok', softwareVersion: service.softwareVersion };
    case 'openapi':
      return describeApi(await championsOf(service), { base, softwareVersion: service.softwareVersion });
    case 'models':
      return { models: await service.listModels() };
    case 'model':
      return describeModel(route.name, service);
    case 'predict':
      return predict(route, await readJson(request), service, arrival);
    default:
      return route satisfies never;
  }
}

/** By the model at hand; whatever goes wrong with that is told by the one that answers now. */
async function predict(
  { name, which }: Extract<Route, { kind: 'predict' }>,
  body: unknown,
  service: PredictionService,
  arrival: Arrival,
): Promise<unknown> {
  const recalled = service.recallModel(name, which);
  if (recalled !== null) {
    try {
      return await answerBy(recalled, body, service, arrival);
    } catch {
      // Another may have taken over since, that takes other fields.
    }
  }
  return answerBy(await open(name, which, service), body, service, arrival);
}

async function answerBy(
  model: OpenModel,
  body: unknown,
  service: PredictionService,
  { requestId, began }: Arrival,
): Promise<unknown> {
  const { rows, isSingle, ignored } = readRows(body, model.inputs);
  const answers = await model.predict(rows, requestId);
  const facts = { requestId, ignored, latencyMs: service.now() - began };
  const told = answers.map(answer => answerJson(model, answer, facts));
  return isSingle ? told[0] : told;
}

async function describeModel(name: string, service: PredictionService): Promise<unknown> {
  const described = (await service.listModels()).find(model => model.name === name);
  if (described === undefined) throw unknownModel(name);
  const model = await service.openModel(name, champion);
  return { ...described, ...(model && { signature: signatureOf(model.inputs, model.target) }) };
}

async function championsOf(service: PredictionService): Promise<readonly OpenModel[]> {
  const models = await service.listModels();
  const opened = await Promise.all(models.map(({ name }) => service.openModel(name, champion)));
  return opened.filter(model => model !== null);
}

async function open(name: string, which: VersionChoice, service: PredictionService): Promise<OpenModel> {
  const model = await service.openModel(name, which);
  if (model !== null) return model;
  const isKnown = (await service.listModels()).some(known => known.name === name);
  if (!isKnown) throw unknownModel(name);
  const wanted = which.by === 'alias' ? `alias "${which.alias}"` : `version ${which.version}`;
  throw new ApiProblem({
    status: 404,
    type: 'no-such-version',
    title: 'No such version',
    detail: `The model "${name}" has no ${wanted} that answers.`,
  });
}

function unknownModel(name: string): ApiProblem {
  return new ApiProblem({
    status: 404,
    type: 'no-such-model',
    title: 'No such model',
    detail: `No model is called "${name}". Those that there are stand under models.`,
  });
}

function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return error.problem;
  if (error instanceof Error && error.name === 'InputError')
    return {
      status: 422,
      type: 'input-does-not-fit',
      title: 'The input does not fit the model',
      detail: error.message,
    };
  return {
    status: 500,
    type: 'failed',
    title: 'The prediction failed',
    detail: `${messageOf(error)} Nothing was logged; the app's storage page says whether the browser still keeps its data.`,
  };
}
