export { respond } from '../message/respond.ts';
