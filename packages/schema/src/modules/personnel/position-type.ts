import { COUNTRY_PATH } from '@haicap/database/ledger';
import type { PositionType } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import type { FormOfAddress } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import type { Locale } from '../../context.js';
import { toDayOrNull } from '../../graphql/days.js';
import { AuditEntryConnectionType, AuditEntryType } from '../audit/audit-entry.js';
import { historyFor } from '../audit/history-field.js';
import { UnitLevelEnum } from '../units/unit-enums.js';
import { FormOfAddressEnum, OrganizationKindEnum } from './personnel-enums.js';
import { PositionTypeType } from './personnel-types.js';

builder.prismaObjectFields(PositionTypeType, (t) => ({
  key: t.exposeString('key', { description: 'Stable key, for example "party_secretary".' }),
  name: t.string({
    description: 'What it is called in the language of the viewer; in French by the gender of who holds it.',
    args: { form: t.arg({ type: FormOfAddressEnum, description: 'How who holds it is addressed.' }) },
    resolve: (kind, { form }, { locale }) => positionTypeName(kind, locale, form),
  }),
  nameVi: t.exposeString('nameVi', { description: 'Name in Vietnamese.' }),
  nameEn: t.exposeString('nameEn', { description: 'Name in English.' }),
  nameFr: t.exposeString('nameFr', { description: 'Name in French.' }),
  nameFrFeminine: t.exposeString('nameFrFeminine', {
    nullable: true,
    description: 'French feminine form; null where it is the same.',
  }),
  precedence: t.exposeInt('precedence', { description: 'Order of precedence: 1 comes first.' }),
  isKeyLeadership: t.exposeBoolean('isKeyLeadership', {
    description: 'Whether it is one of the key leadership.',
  }),
  organizationKinds: t.field({
    type: [OrganizationKindEnum],
    description: 'Bodies that have such posts; empty for any.',
    resolve: ({ organizationKinds }) => organizationKinds,
  }),
  levels: t.field({
    type: [UnitLevelEnum],
    description: 'Tiers that have such posts; empty for any.',
    resolve: ({ levels }) => levels,
  }),
  legalBasis: t.exposeString('legalBasis', { nullable: true, description: 'What it rests on.' }),
  validFrom: t.field({
    type: 'Date',
    description: 'First day.',
    resolve: ({ validFrom }) => toPlainDate(validFrom),
  }),
  validTo: t.field({
    type: 'Date',
    nullable: true,
    description: 'First day on which it is no longer used; null while it is.',
    resolve: ({ validTo }) => toDayOrNull(validTo),
  }),
  version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
  history: t.connection(
    {
      dataClass: 'INTERNAL',
      type: AuditEntryType,
      description:
        'Who changed what of it, the latest first. Empty without PERSONNEL_EDIT anywhere, or AUDIT_READ on the whole country.',
      resolve: ({ id }, args, context) =>
        historyFor(
          context.access.can('personnel.edit') ||
            context.access.can('audit.read', { scopePath: COUNTRY_PATH }),
          context,
          { table: 'position_type' },
          id,
          args,
        ),
    },
    AuditEntryConnectionType,
  ),
}));

/** What a kind of post is called in a language, by the gender of who holds it where the language has one. */
export function positionTypeName(
  kind: Pick<PositionType, 'nameVi' | 'nameEn' | 'nameFr' | 'nameFrFeminine'>,
  locale: Locale,
  form?: FormOfAddress | null,
): string {
  if (locale === 'vi') return kind.nameVi;
  if (locale === 'en') return kind.nameEn;
  return (form === 'MS' ? kind.nameFrFeminine : null) ?? kind.nameFr;
}
