import type { PlainDate } from '@haicap/domain/dates';
import type { Db, TransactionActor } from '@haicap/database';
import type { AccessLimit, Role } from '@haicap/domain/accounts';
import type { Access } from './access/viewer-access.js';
import type { ChangeSource } from './modules/live/change-source.js';

/** A role on the subtree of a unit; `vn.` is the whole country. */
export interface ViewerGrantRow {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly scopePath: string;
  /** Where the units stand that the unit came from: read, never changed. */
  readonly formerPaths?: readonly string[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** Who asks. Loaded once per request by the server. */
export interface Viewer {
  readonly userId: string;
  readonly login: string;
  readonly displayName: string;
  readonly isDemo: boolean;
  readonly locale: Locale;
  readonly grants: readonly ViewerGrantRow[];
  readonly today: PlainDate;
  /** True for a read-only API key: no mutation, whatever the grants. */
  readonly readOnly: boolean;
  /** What an API key is confined to; null for people. */
  readonly limit: AccessLimit | null;
  /** Session in use; null with an API key. */
  readonly sessionId: string | null;
  /** When the person last proved who they are in this session; null with an API key. */
  readonly provedAt: Date | null;
}

/** Languages of messages. */
export type Locale = 'vi' | 'en' | 'fr';

/** What a resolver may use. The clock comes from here, never from the system. */
export interface SchemaContext {
  readonly viewer: Viewer | null;
  /** What the viewer may do; nothing decides about it by other means. */
  readonly access: Access;
  /** Shows and changes what the viewer may see and change, and nothing else; every write goes through `write`. */
  readonly db: Db;
  /** Lets the system apply an import that the viewer was allowed to start; it goes on after the request. */
  readonly startImport: (batchId: string, actor: TransactionActor) => void;
  /** What others change while a subscription lasts; null for a request that is answered once. */
  readonly changes: ChangeSource | null;
  /** The instant of the request. */
  readonly now: Date;
  /** The day of the request in Vietnam. */
  readonly today: PlainDate;
  readonly locale: Locale;
  readonly requestId: string;
  /** Network address of the caller, for the audit trail; null where there is none. */
  readonly address: string | null;
  /** Name of the GraphQL operation, for the audit trail. */
  readonly operationName: string | null;
  /** Loaders live as long as the request; each module keeps its own under its own key. */
  readonly loaders: Map<string, unknown>;
}
