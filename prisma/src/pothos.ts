// What Pothos needs of the Prisma schema: types and the data model.
export { getDatamodel } from './generated/pothos.js';
// oxlint-disable-next-line import/no-default-export -- the generator names its types so
export type { default } from './generated/pothos.js';
