import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { LineageLinkType } from './lineage-link.js';
import { walkLineage, type LineageLinkRow, type LineageStep } from './lineage-query.js';
import { UnitType, UnitVersionType } from './unit-types.js';
import { loadCurrentVersion, loadVersion } from './unit-version-loaders.js';

/** Deeper than any real history; a ring in broken data ends here. */
const GREATEST_DEPTH = 50;

interface Node {
  readonly column: number;
  readonly unitId: string;
  /** Null for the unit asked for: what it is today. */
  readonly versionId: string | null;
}

interface Graph {
  readonly nodes: readonly Node[];
  readonly links: readonly LineageLinkRow[];
  readonly truncated: boolean;
}

const LineageDirection = builder.enumType('LineageDirection', {
  description: 'Which way to follow.',
  values: {
    BACKWARD: { description: 'Where the unit came from.' },
    FORWARD: { description: 'What became of it.' },
    BOTH: { description: 'Both.' },
  },
});

const LineageNodeType = builder.objectRef<Node>('LineageNode').implement({
  dataClass: 'PUBLIC',
  description: 'A unit in a lineage graph.',
  fields: (t) => ({
    column: t.exposeInt('column', {
      description:
        'Acts between this unit and the one asked for: 0 = that unit, negative = before, positive = after.',
    }),
    version: t.field({
      type: UnitVersionType,
      description:
        'What the unit was when the nearest of its links took effect; for column 0 what it is today.',
      resolve: versionOf,
    }),
  }),
});

const LineageGraphType = builder.objectRef<Graph>('LineageGraph').implement({
  dataClass: 'PUBLIC',
  description: 'The units that a unit came from and became, for a diagram.',
  fields: (t) => ({
    nodes: t.field({
      type: [LineageNodeType],
      description: 'Each unit once, by column.',
      resolve: (graph) => [...graph.nodes],
    }),
    links: t.field({
      type: [LineageLinkType],
      description: 'The links between them.',
      resolve: (graph) => [...graph.links],
    }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether the depth cut something off.' }),
  }),
});

builder.prismaObjectFields(UnitType, (t) => ({
  lineage: t.field({
    type: LineageGraphType,
    description: 'Lineage to any depth, for a diagram.',
    args: {
      direction: t.arg({
        type: LineageDirection,
        defaultValue: 'BOTH',
        description: 'Which way (default: both).',
      }),
      depth: t.arg.int({ description: 'Number of acts to follow, 1 to 50 (default: all).' }),
    },
    resolve: async (unit, args, context) => {
      const direction = args.direction ?? 'BOTH';
      const depth = Math.min(Math.max(args.depth ?? GREATEST_DEPTH, 1), GREATEST_DEPTH);
      const steps = await walkLineage(context.db, {
        unitId: unit.id,
        backward: direction !== 'FORWARD',
        forward: direction !== 'BACKWARD',
        // One act more than asked for shows whether something was cut off.
        depth: depth + 1,
      });
      return toGraph(unit.id, steps, depth);
    },
  }),
}));

function toGraph(unitId: string, steps: readonly LineageStep[], depth: number): Graph {
  // A link between two units that exchanged parts lies on both sides; the nearer one comes first.
  const nearest = [...new Map(steps.toReversed().map((step) => [step.id, step])).values()].toReversed();
  const links = nearest.filter(({ distance }) => Math.abs(distance) <= depth);
  const nodes = new Map<string, Node>([[unitId, { column: 0, unitId, versionId: null }]]);
  for (const link of links) {
    const reached =
      link.distance < 0
        ? { unitId: link.sourceUnitId, versionId: link.sourceId }
        : { unitId: link.targetUnitId, versionId: link.targetId };
    if (reached.unitId === null || nodes.has(reached.unitId)) continue;
    nodes.set(reached.unitId, { ...reached, unitId: reached.unitId, column: link.distance });
  }
  return {
    nodes: [...nodes.values()].toSorted((left, right) => left.column - right.column),
    links,
    truncated: links.length < nearest.length,
  };
}

async function versionOf(node: Node, _args: object, context: SchemaContext) {
  const version = node.versionId === null ? null : await loadVersion(context, node.versionId);
  return version ?? loadCurrentVersion(context, { unitId: node.unitId, day: context.today });
}
