import { createHash } from 'node:crypto';
import type { Locale } from '@haicap/i18n';
import { GraphQLError, Kind, parse, visit, type DocumentNode } from 'graphql';
import { RequestError } from '../http/request-error.js';
import { checkSize, LIMITS, measureOperation, tooComplex } from './limits.js';

/** Texts that were found to be small enough and need not be measured again. */
const MOST_KNOWN = 1_000;

/**
 * Refuses a text that is too large before it is validated: validation compares fields each with each. One that cannot be
 * read is left to whoever says where it is wrong.
 */
export function createTextCheck(): (text: string, locale: Locale) => void {
  const known = new Set<string>();
  return (text, locale) => {
    const hash = createHash('sha256').update(text).digest('base64');
    if (known.has(hash)) return;
    try {
      const document = read(text, locale);
      if (document === null) return;
      checkDocument(document, locale);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new RequestError(400, 'QUERY_TOO_COMPLEX', error.message);
    }
    if (known.size >= MOST_KNOWN) known.clear();
    known.add(hash);
  };
}

function read(text: string, locale: Locale): DocumentNode | null {
  try {
    return parse(text, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch (error) {
    // the parser goes down into brackets until there is no stack left
    if (error instanceof RangeError)
      throw tooComplex(locale, 'http.tooDeepValue', { max: LIMITS.valueDepth });
    return null;
  }
}

function checkDocument(document: DocumentNode, locale: Locale): void {
  for (const operation of document.definitions) {
    if (operation.kind === Kind.OPERATION_DEFINITION)
      checkSize(measureOperation(document, operation), locale);
  }
  if (valueDepth(document) > LIMITS.valueDepth)
    throw tooComplex(locale, 'http.tooDeepValue', { max: LIMITS.valueDepth });
}

/** How far lists and objects of a document stand within each other. */
function valueDepth(document: DocumentNode): number {
  let [depth, deepest] = [0, 0];
  const enter = (): void => void (deepest = Math.max(deepest, (depth += 1)));
  const leave = (): void => void (depth -= 1);
  visit(document, { ListValue: { enter, leave }, ObjectValue: { enter, leave } });
  return deepest;
}
