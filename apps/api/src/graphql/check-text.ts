import { createHash } from 'node:crypto';
import type { ErrorCode } from '@haicap/domain/errors';
import type { Locale } from '@haicap/i18n';
import { serverText } from '@haicap/i18n/server';
import { GraphQLError, Kind, parse, visit, type DocumentNode } from 'graphql';
import { isStorable } from '../http/refuse-unstorable.js';
import { RequestError } from '../http/request-error.js';
import { VALUE_LIMITS } from './check-values.js';
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
      throw new RequestError(400, error.extensions['code'] as ErrorCode, error.message);
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
  checkLiterals(document, locale);
}

/** What is written into a text is bounded like what is sent beside it. */
function checkLiterals(document: DocumentNode, locale: Locale): void {
  let depth = 0;
  const leave = (): void => void (depth -= 1);
  const enter = (): void => {
    depth += 1;
    if (depth > LIMITS.valueDepth) throw tooComplex(locale, 'http.tooDeepValue', { max: LIMITS.valueDepth });
  };
  visit(document, {
    ObjectValue: { enter, leave },
    ListValue: {
      enter: ({ values }) => {
        enter();
        if (values.length > VALUE_LIMITS.list)
          throw tooComplex(locale, 'http.tooLongList', { max: VALUE_LIMITS.list });
      },
      leave,
    },
    StringValue: ({ value }) => {
      if (value.length > VALUE_LIMITS.text)
        throw tooComplex(locale, 'http.tooLongText', { max: VALUE_LIMITS.text });
      if (!isStorable(value)) throw notValid(serverText(locale, 'http.unstorable'));
    },
  });
}

function notValid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_NOT_VALID' } });
}
