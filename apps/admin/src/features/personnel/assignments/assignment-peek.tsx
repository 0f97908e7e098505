import { Drawer, Text, Title } from '@mantine/core';
import { FactList, StatusBadge, type Fact } from '@haicap/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { AnchorLink } from '../../../shared/anchor-link';
import { useAsOf } from '../../../shared/as-of';
import { useLanguage, type Language } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { QueryView } from '../../../shared/page/query-view';
import {
  AssignmentPeekDocument,
  type AssignmentDetailFragment,
  type DecisionPartsFragment,
} from '../operations.generated';
import { periodText } from '../parts/period';
import { PersonLink } from '../parts/person-link';
import { postText } from '../parts/post-words';
import { STATE_TONES, STATUS_TONES } from '../parts/state-tones';
import { UnitOf } from '../parts/unit-of';
import { AssignmentActions } from './assignment-actions';
import { AssignmentTrail } from './assignment-trail';

interface AssignmentPeekProps {
  readonly assignmentId: string;
  readonly onClose: () => void;
}

/** One assignment beside what is on the page: all that is known of it, what can be done, what was done. */
export function AssignmentPeek({ assignmentId, onClose }: AssignmentPeekProps): ReactNode {
  const { t } = useLanguage();
  const { asOf } = useAsOf();
  const [query, repeat] = useQuery({
    query: AssignmentPeekDocument,
    variables: { id: assignmentId, asOf },
  });
  return (
    <Drawer
      attributes={NO_BANNER}
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      position="right"
      size="md"
      title={t('personnel.assignments.peek')}
    >
      <QueryView onRetry={() => repeat({ requestPolicy: 'network-only' })} query={query}>
        {({ assignment }) =>
          assignment ? (
            <Detail assignment={assignment} />
          ) : (
            <Empty title={t('errors.code.NOT_FOUND.title')}>{t('errors.code.NOT_FOUND.advice')}</Empty>
          )
        }
      </QueryView>
    </Drawer>
  );
}

/** The heading of a drawer is not that of the page. */
const NO_BANNER = { header: { role: 'none' } } as const;

function Detail({ assignment }: { readonly assignment: AssignmentDetailFragment }): ReactNode {
  const language = useLanguage();
  const { t, locale } = language;
  const { person, position, state, status } = assignment;
  return (
    <>
      <Title order={2} size="h4">
        <PersonLink person={person} />
      </Title>
      <Text mb="sm" mt={4}>
        {postText(position, locale, person.formOfAddress)}{' '}
        <StatusBadge tone={status ? STATUS_TONES[status] : STATE_TONES[state]}>
          {status ? t(`enums.assignmentStatus.${status}`) : t(`enums.assignmentState.${state}`)}
        </StatusBadge>
      </Text>
      <AssignmentActions assignment={assignment} />
      <FactList facts={factsOf(assignment, language)} unknownLabel={t('ui.state.unknown')} />
      <AssignmentTrail assignmentId={assignment.id} />
    </>
  );
}

function factsOf(assignment: AssignmentDetailFragment, language: Language): readonly Fact[] {
  const { t, format, locale } = language;
  const { homeAssignment: home, endedByEvent: act } = assignment;
  return [
    { term: t('personnel.word.organization'), value: assignment.organization.name },
    { term: t('personnel.word.unit'), value: <UnitOf unit={assignment.unit} /> },
    { term: t('personnel.word.period'), value: periodText(assignment, language) },
    {
      term: t('personnel.word.kind'),
      value: `${t(`enums.assignmentKind.${assignment.kind}`)} · ${t(`enums.assignmentMode.${assignment.mode}`)}`,
    },
    ...known(t('personnel.word.term'), assignment.term),
    ...(home
      ? [
          {
            term: t('personnel.assignments.home'),
            value: `${postText(home.position, locale)}, ${home.unit.current.name}`,
          },
        ]
      : []),
    ...(assignment.expectedReturnOn
      ? [{ term: t('personnel.assignments.returnOn'), value: format.date(assignment.expectedReturnOn) }]
      : []),
    ...decided(t('personnel.word.decision'), assignment.decision, language),
    ...known(t('personnel.step.override'), assignment.overrideReason),
    ...(assignment.endReason
      ? [
          {
            term: t('personnel.assignments.endReason'),
            value: t(`enums.assignmentEndReason.${assignment.endReason}`),
            note: assignment.endNote,
          },
        ]
      : []),
    ...decided(t('personnel.assignments.endDecision'), assignment.endDecision, language),
    ...(act
      ? [
          {
            term: t('personnel.assignments.endedBy'),
            value: (
              <AnchorLink params={{ actId: act.id }} to="/acts/$actId">
                {act.title}
              </AnchorLink>
            ),
          },
        ]
      : []),
    ...known(t('personnel.assignments.refusal'), assignment.refusalReason),
    ...acted(t('personnel.assignments.proposedBy'), assignment.proposedBy, assignment.proposedAt, language),
    ...acted(t('personnel.assignments.decidedBy'), assignment.decidedBy, assignment.decidedAt, language),
    ...known(t('personnel.word.note'), assignment.note),
    ...known(t('personnel.word.source'), assignment.source),
  ];
}

function known(term: string, value: string | null | undefined): readonly Fact[] {
  return value ? [{ term, value }] : [];
}

function decided(
  term: string,
  decision: DecisionPartsFragment | null | undefined,
  { t, format }: Language,
): readonly Fact[] {
  if (!decision) return [];
  const { number, issuedOn, issuer } = decision;
  return [{ term, value: t('personnel.decision.long', { number, date: format.date(issuedOn), issuer }) }];
}

function acted(
  term: string,
  name: string | null | undefined,
  at: string | null | undefined,
  { format }: Language,
): readonly Fact[] {
  return name && at ? [{ term, value: name, note: format.dateTime(at) }] : [];
}
