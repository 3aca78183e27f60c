import { plainRequest, type Request } from '../src/answers/request.ts';

/** A request made up for a test: nothing asked but what matters there. */
export const requestOf = (rest: Partial<Request> = {}): Request => ({
  ...plainRequest('ask', 'en-US', new Date('2026-11-22T12:00:00Z')),
  ...rest,
});
