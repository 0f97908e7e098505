import pg from 'pg';

/** The role that viewers work under; it owns nothing. */
export const VIEWER_ROLE = 'haicap_viewer';

/** Whom a transaction is confined to: the facts that the policies of the database decide by. */
export interface Confinement {
  /** Null for nobody. */
  readonly viewerId: string | null;
  /** For each permission the scope paths below which the viewer holds it. */
  readonly reach: Readonly<Partial<Record<string, readonly string[]>>>;
}

/**
 * Statements that confine a transaction to a viewer until its end. None of them reads, so that a level of isolation can
 * still be set after them.
 */
export function confiningStatements({ viewerId, reach }: Confinement): string {
  const settings = { viewer_id: viewerId ?? '', reach: JSON.stringify(reach) };
  return [
    `SET LOCAL ROLE ${VIEWER_ROLE}`,
    ...Object.entries(settings).map(
      ([name, value]) => `SET LOCAL haicap.${name} = ${pg.escapeLiteral(value)}`,
    ),
  ].join('; ');
}
