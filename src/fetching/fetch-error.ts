/** Why a page couldn't be fetched: it is gone for good, can't be had just now, or nobody should try. */
export type FetchFault = 'gone' | 'unreachable' | 'refused';

/** A page that couldn't be fetched; the message is one sentence, to follow the address. */
export class FetchError extends Error {
  readonly fault: FetchFault;

  constructor(fault: FetchFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
