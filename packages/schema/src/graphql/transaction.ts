import type { Prisma } from '../builder.js';

/** What the bricks need of a transaction: raw statements within it. */
export type TransactionClient = Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'>;
