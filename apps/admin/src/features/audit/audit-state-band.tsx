import { StatusBadge } from '@haicap/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage } from '../../shared/i18n';
import classes from './audit.module.css';
import { AuditTrailStateDocument, type AuditTrailStateQuery } from './operations.generated';

type State = NonNullable<AuditTrailStateQuery['auditState']>;

/** Where sealing and verification stand; for who may read the whole trail. */
export function AuditStateBand(): ReactNode {
  const { t } = useLanguage();
  const [query] = useQuery({ query: AuditTrailStateDocument, requestPolicy: 'cache-and-network' });
  const state = query.data?.auditState;
  if (!state) return null;
  return (
    <section aria-label={t('audit.state.label')} className={classes['state']}>
      <SealState state={state} />
      <VerificationState verification={state.lastVerification ?? null} />
    </section>
  );
}

function SealState({ state: { lastSeal, unsealed } }: { readonly state: State }): ReactNode {
  const { t, format } = useLanguage();
  return (
    <div>
      <span className={classes['term']}>{t('audit.state.seal')}</span>
      <span title={lastSeal?.hash}>
        {lastSeal
          ? t('audit.state.sealText', { number: lastSeal.number, when: format.dateTime(lastSeal.sealedAt) })
          : t('audit.state.sealNone')}
      </span>
      <span className={classes['quiet']}>{t('audit.state.unsealed', { count: unsealed })}</span>
    </div>
  );
}

function VerificationState({
  verification,
}: {
  readonly verification: NonNullable<State['lastVerification']> | null;
}): ReactNode {
  const { t, format } = useLanguage();
  if (verification === null) {
    return (
      <div>
        <span className={classes['term']}>{t('audit.state.verification')}</span>
        <span className={classes['quiet']}>{t('audit.state.verificationNone')}</span>
      </div>
    );
  }
  const { isIntact, at, entries, fault } = verification;
  return (
    <div role={isIntact ? undefined : 'alert'}>
      <span className={classes['term']}>{t('audit.state.verification')}</span>
      <StatusBadge tone={isIntact ? 'positive' : 'negative'}>
        {t(isIntact ? 'audit.state.intact' : 'audit.state.broken')}
      </StatusBadge>
      {fault && <span>{fault}</span>}
      <span className={classes['quiet']}>
        {t('audit.state.verified', { count: entries, when: format.dateTime(at) })}
      </span>
    </div>
  );
}
