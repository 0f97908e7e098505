import { GraphQLError } from 'graphql';
import type { Locale } from '../context.js';

const SIGN_IN: Record<Locale, string> = {
  vi: 'Bạn cần đăng nhập để thực hiện yêu cầu này.',
  en: 'Sign in to do this.',
  fr: 'Connectez-vous pour effectuer cette opération.',
};

/** Top-level error for a request without a signed-in viewer. */
export function unauthenticated(locale: Locale): GraphQLError {
  return new GraphQLError(SIGN_IN[locale], { extensions: { code: 'UNAUTHENTICATED' } });
}
