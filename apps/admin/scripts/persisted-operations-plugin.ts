import { createHash } from 'node:crypto';

import { formatDocument, stringifyDocument } from '@urql/core';
import type { DocumentNode } from 'graphql';
import type { Plugin } from 'vite';

/** What the server reads beside the pages: the text of each operation by its SHA-256. */
const MANIFEST = 'operations.json';
const GENERATED = /\/[a-z-]+\.generated\.ts$/;
const DOCUMENT = /^(export const \w+ = )(\{"kind":"Document".*\})( as unknown as DocumentNode)/gm;

/**
 * The built client sends operations by their hash, and the build lists them for the server, which runs no others for a
 * browser. While developing, operations travel as text and nothing is listed.
 */
export function persistedOperations(): Plugin {
  const texts = new Map<string, string>();
  return {
    name: 'persisted-operations',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!GENERATED.test(id)) return null;
      return {
        code: code.replaceAll(DOCUMENT, (_all, head, json, tail) => head + withHash(json, texts) + tail),
        map: null,
      };
    },
    generateBundle() {
      const operations = [...texts].toSorted(([left], [right]) => (left < right ? -1 : 1));
      if (operations.length === 0) this.error('No operation was found: has the generated code another form?');
      this.emitFile({
        type: 'asset',
        fileName: MANIFEST,
        source: `${JSON.stringify(Object.fromEntries(operations), null, 1)}\n`,
      });
    },
  };
}

/** The text is the one that urql would send: with the type names that its cache asks for. */
function withHash(json: string, texts: Map<string, string>): string {
  const document = JSON.parse(json) as DocumentNode;
  if (!document.definitions.some(({ kind }) => kind === 'OperationDefinition')) return json;
  const text = stringifyDocument(formatDocument(JSON.parse(json) as DocumentNode));
  const hash = createHash('sha256').update(text).digest('hex');
  texts.set(hash, text);
  return JSON.stringify({ ...document, hash });
}
