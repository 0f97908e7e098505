import type { ReactNode } from 'react';

import { UnitLink } from '../../../shared/unit-link';
import type { PersonnelUnitFragment } from '../operations.generated';

/** The name of a unit, leading to its page. */
export function UnitOf({ unit }: { readonly unit: PersonnelUnitFragment }): ReactNode {
  return <UnitLink unit={{ unitId: unit.id, name: unit.current.name }} />;
}
