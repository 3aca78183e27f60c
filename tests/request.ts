import type { Request } from '../src/answers/request.ts';

/** A request made up for a test: nothing asked but what matters there. */
export function requestOf(rest: Partial<Request> = {}): Request {
  return {
    command: 'ask',
    query: null,
    counts: [],
    question: null,
    name: null,
    since: null,
    until: null,
    source: null,
    counting: null,
    saidBy: null,
    locale: 'en-US',
    now: new Date('2026-11-22T12:00:00Z'),
    ...rest,
  };
}
