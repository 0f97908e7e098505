/** A ready query that runs on the demo content. Its title and text are looked up under its key. */
export interface Example {
  readonly key: ExampleKey;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export type ExampleKey =
  | 'difference'
  | 'unitsAsOf'
  | 'unitPage'
  | 'codeOnTwoDays'
  | 'ambiguousName'
  | 'crosswalkSplit'
  | 'lineage'
  | 'act'
  | 'actProof'
  | 'search'
  | 'whoHoldsWhat'
  | 'personPosts'
  | 'planToFact'
  | 'indicatorRecord';

/** Examples in the order shown. A test runs each of them against the demo content. */
export const EXAMPLES: readonly Example[] = [
  {
    key: 'difference',
    query: `query Difference($from: Date!, $to: Date!, $province: String) {
  unitDifference(from: $from, to: $to, provinceCode: $province) {
    levels {
      level
      before
      after
      change
      decreasePercent
      kinds { kind before after change }
    }
  }
}`,
    variables: { from: '2025-06-30', to: '2025-07-01', province: '20' },
  },
  {
    key: 'unitsAsOf',
    query: `query UnitsAsOf($asOf: Date, $after: String) {
  units(asOf: $asOf, filter: { level: [COMMUNE], provinceCode: ["20"] }, orderBy: [{ field: NAME, direction: ASC }], first: 25, after: $after) {
    totalCount
    countsByKind { kind count }
    nodes {
      code
      name
      kind
      areaKm2
      population
      predecessorCount
      parent(asOf: $asOf) { name }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
    variables: { asOf: '2025-07-01' },
  },
  {
    key: 'unitPage',
    query: `query UnitPage($code: String!, $asOf: Date!) {
  unit(code: $code, asOf: $asOf) {
    id
    versions { code name kind validFrom validTo }
    predecessors { source { code name } areaPart populationPart clause event { title } }
    facilities { kind name condition hostUnit { current { name } } }
    indicators { indicator value precision measure periodFrom periodTo source }
  }
}`,
    variables: { code: '05977', asOf: '2025-07-01' },
  },
  {
    key: 'codeOnTwoDays',
    query: `query OneCodeOnTwoDays {
  before: unit(code: "05977", asOf: "2025-06-30") { current(asOf: "2025-06-30") { name validTo } }
  after: unit(code: "05977", asOf: "2025-07-01") { current(asOf: "2025-07-01") { name validFrom } }
}`,
  },
  {
    key: 'ambiguousName',
    query: `query Resolve($queries: [String!]!) {
  unitResolve(queries: $queries, at: "2025-06-30", to: "2025-07-01", provinceCode: "20") {
    query
    status
    candidates {
      version { code name parent(asOf: "2025-06-30") { name } }
      reason
      outcome
      targets { version { code name } areaPart populationPart }
    }
  }
}`,
    variables: { queries: ['Hồng Phong', '05977', 'binh xa', '99999'] },
  },
  {
    key: 'crosswalkSplit',
    query: `query Crosswalk {
  unitCrosswalk(from: "2025-06-30", to: "2025-07-01", filter: { provinceCode: "20", outcome: [SPLIT] }) {
    counts { outcome count }
    nodes {
      source { code name }
      outcome
      targets { version { code name } areaPart populationPart areaKm2 persons }
    }
  }
}`,
  },
  {
    key: 'lineage',
    query: `query Lineage {
  unit(code: "06625", asOf: "2025-07-01") {
    lineage(direction: BOTH, depth: 3) {
      nodes { column version { code name validFrom validTo } }
      links { source { code name } target { code name } areaPart populationPart clause note }
      truncated
    }
  }
}`,
  },
  {
    key: 'act',
    query: `query Acts {
  territorialChanges(filter: { provinceCode: "20" }, orderBy: [{ field: OPERATIONAL_FROM, direction: DESC }], first: 5) {
    nodes {
      title
      instrument { number subject sourceUrl }
      adoptedOn
      inForceOn
      operationalFrom
      status
      types
      targetCount
      partCount
      targets(first: 3) { nodes { code name clause parts { source { code name } areaPart populationPart } } }
    }
  }
}`,
  },
  {
    key: 'actProof',
    query: `query Proof($draft: TerritorialChangeDraftInput!) {
  territorialChangeProof(input: $draft) {
    isApplicable
    types
    findings { severity code message remedy }
    area { before after difference unknown }
  }
}`,
    variables: {
      draft: {
        title: 'Thử: đơn vị mới không có nguồn',
        operationalFrom: '2027-01-01',
        targets: [{ key: 'moi', level: 'COMMUNE', code: '05977', name: 'Xã Thử Nghiệm', kind: 'COMMUNE' }],
        parts: [],
      },
    },
  },
  {
    key: 'search',
    query: `query Search($text: String!) {
  search(text: $text, first: 10) {
    kind
    title
    subtitle
    node { id __typename }
  }
}`,
    variables: { text: 'ky lua' },
  },
  {
    key: 'whoHoldsWhat',
    query: `query WhoHoldsWhat($code: String!, $asOf: Date!) {
  unit(code: $code, asOf: $asOf) {
    organizations(asOf: $asOf) {
      name
      kind
      staffing(asOf: $asOf) { established filled vacant surplus }
      positions(asOf: $asOf) {
        type { name }
        establishment(asOf: $asOf) { headcount status }
        holders(asOf: $asOf) { person { fullName } kind validFrom validTo decision { number issuedOn issuer } }
      }
    }
  }
}`,
    variables: { code: '05977', asOf: '2025-08-01' },
  },
  {
    key: 'personPosts',
    query: `query PersonPosts($text: String!, $asOf: Date!) {
  persons(filter: { text: $text }, first: 5) {
    totalCount
    nodes {
      fullName
      source
      posts(asOf: $asOf) {
        kind
        position { type { name } }
        organization { name }
        unit { current(asOf: $asOf) { name } }
        validFrom
        validTo
      }
    }
  }
}`,
    variables: { text: 'phung quang hoi', asOf: '2025-08-04' },
  },
  {
    key: 'planToFact',
    query: `query PlanToFact {
  personnelPlans(first: 5) {
    totalCount
    nodes {
      title
      state
      effectiveOn
      coverage { positions filled percent }
      decision { number issuedOn issuer }
    }
  }
}`,
  },
  {
    key: 'indicatorRecord',
    query: `# Writes: needs a role that may edit indicators of the unit. Put the unit's id into the variables first.
mutation Record($input: UnitIndicatorRecordInput!) {
  unitIndicatorRecord(input: $input) {
    __typename
    ... on UnitIndicatorPayload { indicator { id value precision } }
    ... on UserError { code message }
    ... on InvalidInput { issues { path message } }
  }
}`,
    variables: {
      input: {
        idempotencyKey: 'vi-du-1',
        unitId: '…',
        indicator: 'dossiers_received',
        periodFrom: '2025-08-01',
        periodTo: '2025-08-31',
        value: 1234,
        measure: 'dossier',
        source: 'Báo cáo tháng 8/2025',
      },
    },
  },
];
