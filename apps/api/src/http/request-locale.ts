import { matchLocale, type Locale } from '@haicap/i18n';
import type { FastifyRequest } from 'fastify';

/** The language of an answer: that of the viewer, else the best one of the browser's list. */
export function localeOf(request: FastifyRequest): Locale {
  return request.viewer?.locale ?? matchLocale(wishesOf(request.headers['accept-language']));
}

/** `fr;q=0.5, en` is `['en', 'fr']`; anything else in the header is ignored. */
function wishesOf(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [language = '', quality] = part.split(';q=');
      return { language: language.trim(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ language, quality }) => language !== '' && language !== '*' && quality > 0)
    .toSorted((left, right) => right.quality - left.quality)
    .map(({ language }) => language);
}
