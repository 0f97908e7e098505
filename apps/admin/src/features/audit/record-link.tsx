import type { ReactNode } from 'react';

import { AnchorLink } from '../../shared/anchor-link';
import type { AuditRowFragment } from './operations.generated';

/** Leads to the page of the record that an entry is about; a plain text where it has none. */
export function RecordLink({
  entry,
  children,
}: {
  readonly entry: AuditRowFragment;
  readonly children: ReactNode;
}): ReactNode {
  const { entity, recordId, unit, action, person } = entry;
  // What was deleted has no page any more.
  if (recordId && action !== 'DELETE') {
    if (entity === 'User') {
      return (
        <AnchorLink params={{ userId: recordId }} to="/users/$userId">
          {children}
        </AnchorLink>
      );
    }
    if (entity === 'TerritorialChangeEvent') {
      return (
        <AnchorLink params={{ actId: recordId }} to="/acts/$actId">
          {children}
        </AnchorLink>
      );
    }
    if (entity === 'Person' || entity === 'PersonPrivate') {
      return (
        <AnchorLink params={{ personId: recordId }} to="/personnel/persons/$personId">
          {children}
        </AnchorLink>
      );
    }
    if (entity === 'PersonnelPlan') {
      return (
        <AnchorLink params={{ planId: recordId }} to="/personnel/plans/$planId">
          {children}
        </AnchorLink>
      );
    }
    if (entity === 'ImportBatch') {
      return (
        <AnchorLink params={{ importId: recordId }} to="/imports/$importId">
          {children}
        </AnchorLink>
      );
    }
  }
  if (person) {
    return (
      <AnchorLink params={{ userId: person.id }} to="/users/$userId">
        {children}
      </AnchorLink>
    );
  }
  if (unit && UNIT_RECORDS.has(entity)) {
    return (
      <AnchorLink params={{ unitId: unit.id }} to="/units/$unitId">
        {children}
      </AnchorLink>
    );
  }
  return children;
}

/** Records that are shown on the page of their unit. */
const UNIT_RECORDS = new Set([
  'AdministrativeUnit',
  'AdministrativeUnitVersion',
  'UnitBoundary',
  'Facility',
  'UnitIndicator',
  'Organization',
]);
