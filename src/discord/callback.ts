export type { Callback, Choice, Desk } from '../message/callback.ts';
