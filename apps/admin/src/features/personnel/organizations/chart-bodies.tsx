import type { OrgChartBody, OrgChartPost } from '@haicap/ui';
import type { ReactNode } from 'react';

import type { Language } from '../../../shared/i18n';
import type { ChartBodyFragment, ChartPostFragment, UnitOrganizationsQuery } from '../operations.generated';
import { PersonLink } from '../parts/person-link';
import { postText, typeText } from '../parts/post-words';

/** A body with its posts as the chart gets it. */
export type ChartedBody = NonNullable<UnitOrganizationsQuery['unit']>['organizations'][number];

/** What stands beside a heading or a post for those who may change it. */
export interface ChartActions {
  readonly ofBody: (body: ChartedBody) => ReactNode;
  readonly ofPost: (post: ChartPostFragment, body: ChartBodyFragment) => ReactNode;
}

/** The bodies of a unit as the chart draws them. */
export function chartBodies(
  bodies: readonly ChartedBody[],
  language: Language,
  actions: ChartActions | null,
): readonly OrgChartBody[] {
  return bodies.map((body) => ({
    id: body.id,
    parentId: body.parent?.id ?? null,
    title: body.name,
    subtitle: subtitle(body, language),
    posts: body.positions.map((post) => postOf(post, language, actions?.ofPost(post, body))),
    actions: actions?.ofBody(body),
  }));
}

function subtitle({ kind, staffing, abbreviation }: ChartedBody, { t, format }: Language): string {
  const { established, filled, vacant, surplus } = staffing;
  return [
    t(`enums.organizationKind.${kind}`),
    abbreviation,
    t('personnel.chart.staffing', {
      filled: format.integer(filled),
      established: format.integer(established),
    }),
    vacant > 0 ? t('personnel.chart.vacantShort', { count: vacant }) : null,
    surplus > 0 ? t('personnel.chart.surplusShort', { count: surplus }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

function postOf(post: ChartPostFragment, language: Language, actions: ReactNode): OrgChartPost {
  const { t, locale } = language;
  const status = post.establishment?.status;
  const [only] = post.holders;
  // One person: French says the post in her or his form.
  const form = post.holders.length === 1 ? only?.person.formOfAddress : null;
  return {
    id: post.id,
    title: postText(post, locale, form),
    headcount: post.establishment?.headcount ?? null,
    holders: post.holders.map(({ id, kind, person }) => ({
      id,
      name: <PersonLink person={person} />,
      note: kind === 'PRINCIPAL' ? undefined : t(`enums.assignmentKind.${kind}`),
    })),
    vacant: post.staffing.vacant,
    surplus: post.staffing.surplus,
    isKey: post.type.isKeyLeadership,
    state: status && status !== 'AUTHORIZED' ? t(`enums.positionStatus.${status}`) : undefined,
    actions,
  };
}

/** One line per seat or holder: the chart as a table for a file. */
export function chartRows(
  bodies: readonly ChartedBody[],
  { t, locale }: Pick<Language, 't' | 'locale'>,
): readonly (readonly (string | number | null)[])[] {
  return bodies.flatMap((body) =>
    body.positions.flatMap((post) => {
      const place = [
        body.name,
        t(`enums.organizationKind.${body.kind}`),
        typeText(post.type, locale),
        post.title ?? '',
        post.establishment?.headcount ?? null,
      ];
      const held = post.holders.map(({ person, kind }) => [
        ...place,
        person.fullName,
        person.staffCode ?? '',
        t(`enums.assignmentKind.${kind}`),
        person.id,
        post.id,
      ]);
      const vacant = Array.from({ length: post.staffing.vacant }, () => [
        ...place,
        t('personnel.chart.vacantOne'),
        '',
        '',
        '',
        post.id,
      ]);
      return [...held, ...vacant];
    }),
  );
}
