import { withRecord } from './record-policy.js';

/** The fields of values without an id of their own: all of them go wherever the value goes. */
export const VALUE_POLICIES: Readonly<Record<string, Readonly<Record<string, 'record'>>>> = {
  // What is said of units: published like the units themselves.
  CrosswalkRow: withRecord('areaOutcome outcome populationOutcome source targets undefinedReason'),
  CrosswalkTarget: withRecord('areaKm2 areaPart certain persons populationPart version'),
  GeoPoint: withRecord('latitude longitude'),
  KindCount: withRecord('count kind'),
  KindDifference: withRecord('after before change kind'),
  LevelDifference: withRecord(
    'after before change continued decreasePercent ended formed kinds level reclassified renamed reparented',
  ),
  LineageGraph: withRecord('links nodes truncated'),
  LineageLink: withRecord(
    'areaKm2 areaPart clause correction event id note persons populationPart source target',
  ),
  LineageNode: withRecord('column version'),
  OutcomeCount: withRecord('count outcome'),
  ProvinceDifference: withRecord('after before change decreasePercent kinds province'),
  ResolutionCandidate: withRecord('matchedBy outcome reason targets undefinedReason version'),
  SearchHit: withRecord('kind node subtitle title'),
  UnitBoundary: withRecord('geometry source unit'),
  UnitDifference: withRecord(
    'continued ended formed from levels provinceCode reclassified renamed reparented rows to',
  ),
  UnitResolution: withRecord('candidates knownFrom knownTo query status'),
  // Proof sheets: they go wherever their act goes, and to who asks for one.
  Conservation: withRecord('after before difference unknown'),
  ProofFinding: withRecord('code message partOrdinal remedy severity targetOrdinal unit'),
  ProofSheet: withRecord('after area before findings isApplicable population types'),
  // What is in an import goes wherever the import goes.
  ImportCell: withRecord('column value'),
  ImportCount: withRecord('count file state'),
  ImportDerivedCount: withRecord('count key'),
  ImportFileInfo: withRecord('name rows size'),
  ImportMessage: withRecord('code column message severity'),
  ImportRow: withRecord('cells file messages row state'),
  // Accounts: what stands within a user, a role or the viewer goes wherever that goes.
  AccessExplanation: withRecord('grants isAllowed reason'),
  AccessHolder: withRecord('grants user'),
  ApiKey: withRecord(
    'createdAt expiresAt id keyId lastUsedAt name owner permissions pointsPerHour readOnly unit',
  ),
  ExternalIdentity: withRecord('id issuer linkedAt usedAt'),
  RoleDescription: withRecord('permissions role viewerCanGive'),
  SignedInSession: withRecord('address createdAt expiresAt id isCurrent lastSeenAt method userAgent'),
  UserPrivate: withRecord('email lastSignInAt'),
  UserRight: withRecord('grants isInherited permission unit'),
  Viewer: withRecord(
    'apiKeys displayName externalIdentities grants hasSecondFactor id isDemo locale login passwordChangedAt permissions provedUntil recoveryCodesLeft sessions user',
  ),
  ViewerGrant: withRecord('role unit validFrom validTo'),
  // Entries of the audit trail go wherever the trail or history they stand in goes.
  AuditEntry: withRecord(
    'action actor actorName address at changes decision entity event id operation person reason recordId recordName requestId sealNumber unit',
  ),
  AuditSeal: withRecord('entries hash number sealedAt'),
  AuditState: withRecord('lastSeal lastVerification unsealed'),
  AuditVerification: withRecord('at entries fault isIntact'),
  FieldChange: withRecord('after before field isMasked'),
  // Refusals: whoever is refused reads why.
  BeyondOwnRights: withRecord('code message permissions'),
  Conflict: withRecord('changedAt changedBy code currentVersion message'),
  Forbidden: withRecord('code message'),
  IdempotencyKeyReused: withRecord('code message'),
  IllegalTransition: withRecord('allowed code from message'),
  ImportHasErrors: withRecord('code import message'),
  InputIssue: withRecord('code message path'),
  InvalidInput: withRecord('code issues message'),
  LastAdministrator: withRecord('code message'),
  LedgerRefused: withRecord('code message proof'),
  NotFound: withRecord('code message'),
  StepUpRequired: withRecord('code message'),
  UserIllegalTransition: withRecord('allowed code from message'),
  // Lists: numbers and the like beside the rows, over the rows that the asker sees.
  AccessHolderConnection: withRecord('totalCount'),
  AdministrativeUnitVersionConnection: withRecord('asOf countsByKind totalCount'),
  CrosswalkConnection: withRecord('counts totalCount'),
  GrantConnection: withRecord('totalCount'),
  ImportBatchConnection: withRecord('totalCount'),
  ImportRowConnection: withRecord('totalCount'),
  LegalInstrumentConnection: withRecord('totalCount'),
  PageInfo: withRecord('endCursor hasNextPage hasPreviousPage startCursor'),
  TerritorialChangeEventConnection: withRecord('totalCount'),
  TerritorialChangePartConnection: withRecord('totalCount'),
  TerritorialChangeTargetConnection: withRecord('totalCount'),
  UserConnection: withRecord('totalCount'),
  // Answers of mutations: whoever may do it sees what was done.
  ApiKeyCreatePayload: withRecord('apiKey secret'),
  ApiKeyPayload: withRecord('apiKey'),
  FacilityPayload: withRecord('facility'),
  GrantPayload: withRecord('grant'),
  ImportPayload: withRecord('import'),
  LegalInstrumentPayload: withRecord('instrument'),
  SessionsPayload: withRecord('viewer'),
  TerritorialChangePayload: withRecord('territorialChange'),
  UnitCreatePayload: withRecord('unit'),
  UnitIndicatorPayload: withRecord('indicator'),
  UnitVersionCorrectPayload: withRecord('version'),
  UserCodePayload: withRecord('code codeExpiresAt user'),
  UserPayload: withRecord('user'),
  ExportRecordPayload: withRecord('recordedAt'),
  ViewerPayload: withRecord('viewer'),
};

/** Fields that every list has; they hold rows that have a policy of their own, or say where the page stands. */
export const LIST_STRUCTURE: readonly string[] = ['edges', 'nodes', 'node', 'cursor', 'pageInfo'];
