import { numberOrNull, textOrNull } from '../../../shared/form/form-values';
import type { VersionedValues } from '../../../shared/form/use-versioned-save';
import type { OrganizationKind, UnitLevel } from '../../../shared/schema.generated';
import type { PositionTypePartsFragment } from '../operations.generated';
import { dayAfter, lastDay } from '../parts/period';

/** A kind of post as the form holds it; choices are texts joined by commas, so that they can be compared. */
export type TypeValues = {
  key: string;
  nameVi: string;
  nameEn: string;
  nameFr: string;
  nameFrFeminine: string;
  precedence: number | string;
  isKeyLeadership: 'yes' | 'no';
  organizationKinds: string;
  levels: string;
  legalBasis: string;
  validFrom: string | null;
  lastDay: string | null;
};

/** A kind of post as the form shows it; a new one when null. */
export function typeValues(type: PositionTypePartsFragment | null): VersionedValues<TypeValues> {
  return {
    version: type?.version ?? null,
    values: {
      key: type?.key ?? '',
      nameVi: type?.nameVi ?? '',
      nameEn: type?.nameEn ?? '',
      nameFr: type?.nameFr ?? '',
      nameFrFeminine: type?.nameFrFeminine ?? '',
      precedence: type?.precedence ?? '',
      isKeyLeadership: type?.isKeyLeadership ? 'yes' : 'no',
      organizationKinds: type?.organizationKinds.join(',') ?? '',
      levels: type?.levels.join(',') ?? '',
      legalBasis: type?.legalBasis ?? '',
      validFrom: type?.validFrom ?? null,
      lastDay: type?.validTo ? lastDay(type.validTo) : null,
    },
  };
}

/** The parts of a text joined by commas. */
export function partsOf<Value extends string>(text: string): Value[] {
  return text === '' ? [] : (text.split(',') as Value[]);
}

/** The form's values as the API wants them. */
export function typeInputOf({ lastDay: last, ...values }: TypeValues) {
  return {
    ...values,
    key: values.key.trim(),
    nameVi: values.nameVi.trim(),
    nameEn: values.nameEn.trim(),
    nameFr: values.nameFr.trim(),
    nameFrFeminine: textOrNull(values.nameFrFeminine),
    precedence: numberOrNull(values.precedence) ?? 0,
    isKeyLeadership: values.isKeyLeadership === 'yes',
    organizationKinds: partsOf<OrganizationKind>(values.organizationKinds),
    levels: partsOf<UnitLevel>(values.levels),
    legalBasis: textOrNull(values.legalBasis),
    validFrom: values.validFrom ?? '',
    validTo: dayAfter(last),
  };
}
