import { Icon } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useLanguage, useT } from '../../../shared/i18n';
import { Delayed } from '../../../shared/page/delayed';
import { FailureAlert } from '../../../shared/page/failure-alert';
import { requestFailure } from '../../../shared/request-failure';
import { useFollowLink } from '../../../shared/use-follow-link';
import { useUnitHref } from '../../../shared/use-unit-href';
import { UnitTreeBranchDocument, type UnitTreeRowFragment } from '../operations.generated';
import { MoreItem } from './tree-more-item';
import classes from './unit-tree.module.css';
import { useTree } from './use-tree-state';

interface UnitTreeItemProps {
  readonly unit: UnitTreeRowFragment;
  /** 1 for the outermost. */
  readonly depth: number;
  readonly position: { readonly index: number; readonly of: number };
  /** Items below it that are known already; otherwise they are loaded when it is opened. */
  readonly children?: ReactNode;
}

/** A unit in the tree, with its branch when it is open. */
export function UnitTreeItem({ unit, depth, position, children }: UnitTreeItemProps): ReactNode {
  const { t, format } = useLanguage();
  const tree = useTree();
  const hrefOf = useUnitHref();
  const follow = useFollowLink();
  const href = hrefOf(unit.unitId);
  const hasBranch = children !== undefined || unit.level !== 'COMMUNE';
  const isOpen = hasBranch && tree.isOpen(unit.unitId);
  const isInTabOrder =
    tree.currentId === unit.unitId || (tree.currentId === null && depth === 1 && position.index === 1);
  return (
    <li
      aria-expanded={hasBranch ? isOpen : undefined}
      aria-level={depth}
      aria-posinset={position.index}
      aria-setsize={position.of}
      data-item-id={unit.unitId}
      role="treeitem"
      tabIndex={isInTabOrder ? 0 : -1}
    >
      <div className={classes['row']} style={{ paddingInlineStart: `${(depth - 1) * 1.375 + 0.5}rem` }}>
        {hasBranch ? (
          <span
            aria-hidden="true"
            className={classes['twist']}
            data-open={isOpen || undefined}
            onClick={() => tree.setOpen(unit.unitId, !isOpen)}
          >
            <Icon name="chevronRight" size={14} />
          </span>
        ) : (
          <span className={classes['leaf']} />
        )}
        <a className={classes['name']} href={href} onClick={(event) => follow(href, event)} tabIndex={-1}>
          {unit.name}
        </a>
        <span className={classes['code']}>{unit.code}</span>
        <span className={classes['kind']}>{t(`enums.unitKind.${unit.kind}`)}</span>
        <span className={classes['figure']}>{format.integer(unit.population)}</span>
        <span className={classes['figure']}>{format.area(unit.areaKm2)}</span>
      </div>
      {isOpen && (
        <ul role="group">
          {children ?? <UnitTreeBranch depth={depth + 1} offset={0} parentId={unit.unitId} />}
        </ul>
      )}
    </li>
  );
}

interface UnitTreeBranchProps {
  readonly parentId: string;
  readonly depth: number;
  /** Where this page of the branch begins. */
  readonly after?: string | undefined;
  /** How many units come before this page. */
  readonly offset: number;
}

/** The units directly below one, a hundred at a time. */
function UnitTreeBranch({ parentId, depth, after, offset }: UnitTreeBranchProps): ReactNode {
  const t = useT();
  const { asOf } = useAsOf();
  const [isMoreWanted, setIsMoreWanted] = useState(false);
  const [query, retry] = useQuery({ query: UnitTreeBranchDocument, variables: { parentId, asOf, after } });
  const indent = { paddingInlineStart: `${(depth - 1) * 1.375 + 1.75}rem` };
  if (query.error && !query.data) {
    const failure = requestFailure(query.error);
    return (
      <li role="none" style={indent}>
        <FailureAlert failure={failure} onRetry={() => retry({ requestPolicy: 'network-only' })} />
      </li>
    );
  }
  if (!query.data) {
    return (
      <li className={classes['note']} role="none" style={indent}>
        <Delayed>{t('ui.state.loading')}</Delayed>
      </li>
    );
  }
  const { nodes, totalCount, pageInfo } = query.data.units;
  const rest = totalCount - offset - nodes.length;
  return (
    <>
      {totalCount === 0 && (
        <li className={classes['note']} role="none" style={indent}>
          {t('units.list.treeNone')}
        </li>
      )}
      {nodes.map((unit, index) => (
        <UnitTreeItem
          key={unit.id}
          depth={depth}
          position={{ index: offset + index + 1, of: totalCount }}
          unit={unit}
        />
      ))}
      {rest > 0 && !isMoreWanted && (
        <MoreItem
          count={rest}
          depth={depth}
          id={`${parentId}:${offset}`}
          onPress={() => setIsMoreWanted(true)}
        />
      )}
      {isMoreWanted && (
        <UnitTreeBranch
          after={pageInfo.endCursor ?? undefined}
          depth={depth}
          offset={offset + nodes.length}
          parentId={parentId}
        />
      )}
    </>
  );
}
