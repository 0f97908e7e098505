import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { UnitLink } from '../../../shared/unit-link';
import type { UnitPartsFragment } from '../operations.generated';

/** The name of a unit, leading to its page; the whole country where there is none. */
export function UnitName({ unit }: { readonly unit: UnitPartsFragment | null | undefined }): ReactNode {
  const t = useT();
  if (!unit) return t('accounts.word.wholeCountry');
  return <UnitLink unit={{ unitId: unit.id, name: unit.current.name }} />;
}
