/**
 * Why a page couldn't be fetched: it is gone for good, its host has no number (its name is gone, or this machine is off
 * the net), it can't be had just now, or nobody should try.
 */
export type FetchFault = 'gone' | 'unknown-host' | 'unreachable' | 'refused';

/** A page that couldn't be fetched; the message is one sentence, to follow the address. */
export class FetchError extends Error {
  readonly fault: FetchFault;

  constructor(fault: FetchFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
