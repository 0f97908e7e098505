import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { schema } from '@haicap/schema';
import type { FastifyBaseLogger } from 'fastify';
import { Kind, parse, validate, type DocumentNode } from 'graphql';
import { LIMITS } from './limits.js';

/** Where the build of the client lists its operations. */
export const OPERATIONS_FILE = 'operations.json';

/** An operation of the client, read and found valid when the server started. */
export interface PersistedOperation {
  readonly text: string;
  readonly document: DocumentNode;
}

/** Operations of the client by the SHA-256 of their text. */
export type PersistedOperations = ReadonlyMap<string, PersistedOperation>;

/**
 * The operations that the built client in a folder sends; null where nobody has built one. What does not fit the
 * schema is left out and logged: the client was built from another version.
 */
export async function readPersistedOperations(
  folder: string,
  log: FastifyBaseLogger,
): Promise<PersistedOperations | null> {
  const file = await readFile(path.join(folder, OPERATIONS_FILE), 'utf8').catch(ifMissing);
  if (file === null) return null;
  const operations = new Map<string, PersistedOperation>();
  for (const [hash, text] of Object.entries(JSON.parse(file) as Record<string, string>)) {
    const document = parse(text, { maxTokens: LIMITS.tokens });
    const [fault] = validate(schema, document);
    if (fault) log.warn({ hash, fault: fault.message }, 'an operation of the client does not fit the schema');
    else operations.set(hash, { text, document });
  }
  return operations;
}

/** Names of the operations of the client. */
export function namesOf(operations: PersistedOperations | null): ReadonlySet<string> {
  const definitions = [...(operations?.values() ?? [])].flatMap(({ document }) => document.definitions);
  return new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
    ),
  );
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
