import type { DocumentNode } from 'graphql';
import type { PersistedOperations } from './persisted-operations.js';

/** Documents sent as text that are remembered: those of developers and programs. */
const MOST = 100;

/** What Apollo keeps documents in, by a key that ends in the SHA-256 of the text. */
export interface DocumentStore {
  readonly get: (key: string) => Promise<DocumentNode | undefined>;
  readonly set: (key: string, document: DocumentNode) => Promise<void>;
  readonly delete: (key: string) => Promise<boolean>;
}

/** Those of the client are there from the start and stay; of others the last ones. */
export function createDocumentStore(persisted: PersistedOperations | null): DocumentStore {
  const recent = new Map<string, DocumentNode>();
  return {
    get: async (key) => {
      const known = persisted?.get(key.slice(-64)) ?? null;
      if (known !== null) return known.document;
      const document = recent.get(key);
      if (document && recent.delete(key)) recent.set(key, document);
      return document;
    },
    set: async (key, document) => {
      recent.set(key, document);
      const [oldest] = recent.keys();
      if (recent.size > MOST && oldest !== undefined) recent.delete(oldest);
    },
    delete: async (key) => recent.delete(key),
  };
}
