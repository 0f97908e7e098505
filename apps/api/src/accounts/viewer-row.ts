import { isLocale, DEFAULT_LOCALE } from '@haicap/i18n';
import type { Viewer, ViewerGrantRow } from '@haicap/schema';

/** A user with grants as read in one row, by a session or an API key. */
export interface ViewerRow extends Pick<
  Viewer,
  'userId' | 'login' | 'displayName' | 'isDemo' | 'locale' | 'grants'
> {
  /** Id of the session or key it was found by. */
  readonly sourceId: string;
  /** When the person last proved who they are; null for a key. */
  readonly provedAt: Date | null;
}

/** What to select of `"user" u`. A grant without a unit is one on the whole country. */
export const VIEWER_COLUMNS = `
  u."id", u."login", u."display_name", u."is_demo", u."locale",
  (SELECT coalesce(json_agg(json_build_object(
      'id', g."id", 'role', g."role", 'unitId', g."unit_id", 'scopePath', coalesce(unit."scope_path", 'vn.'),
      'formerPaths', former_paths(g."unit_id"), 'validFrom', g."valid_from", 'validTo', g."valid_to")), '[]')
   FROM "grant" g LEFT JOIN "administrative_unit" unit ON unit."id" = g."unit_id"
   WHERE g."user_id" = u."id") AS "grants"`;

interface SelectedRow {
  readonly source_id: string;
  readonly proved_at?: Date;
  readonly id: string;
  readonly login: string;
  readonly display_name: string;
  readonly is_demo: boolean;
  readonly locale: string;
  readonly grants: ViewerGrantRow[];
}

/** The row as the rest of the program names it; null for none. */
export function toViewerRow(selected: unknown): ViewerRow | null {
  if (selected === undefined) return null;
  const row = selected as SelectedRow;
  return {
    sourceId: row.source_id,
    provedAt: row.proved_at ?? null,
    userId: row.id,
    login: row.login,
    displayName: row.display_name,
    isDemo: row.is_demo,
    locale: isLocale(row.locale) ? row.locale : DEFAULT_LOCALE,
    grants: row.grants,
  };
}
