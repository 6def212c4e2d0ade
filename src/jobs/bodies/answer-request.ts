import { handleRequest } from '../../serving/handle.ts';
import { predictionService } from './serve-predictions.ts';

/** Answers requests below this address, which ends with a slash, from the models of this browser's database. */
export function requestAnswerer(base: URL, softwareVersion: string): (request: Request) => Promise<Response> {
  const service = predictionService(softwareVersion);
  return request => handleRequest(request, base, service);
}
