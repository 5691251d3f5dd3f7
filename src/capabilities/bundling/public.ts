export { type Packing, pack } from './rules/packing/pack.ts';
export { type Question, readItems } from './rules/read-items.ts';
