// The generated Prisma client: types for stores, and the client class for createDb.
export * from './generated/prisma/client.js';
