import type { MessageKey } from '@haicap/i18n';
import { Icon, type IconName } from '@haicap/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { Section } from '../../shared/page/section';
import type { Permission } from '../../shared/schema.generated';
import { useSession } from '../../shared/viewer';
import classes from './overview.module.css';

interface QuickLink {
  readonly label: MessageKey;
  readonly icon: IconName;
  readonly to: '/units' | '/units/resolve' | '/units/compare' | '/acts/new' | '/imports/new';
  readonly permission?: Permission;
}

const LINKS: readonly QuickLink[] = [
  { label: 'shell.overview.linkUnits', icon: 'building', to: '/units' },
  { label: 'shell.overview.linkResolve', icon: 'resolve', to: '/units/resolve' },
  { label: 'shell.overview.linkCompare', icon: 'compare', to: '/units/compare' },
  { label: 'shell.overview.linkDraft', icon: 'merge', to: '/acts/new', permission: 'ACTS_DRAFT' },
  { label: 'shell.overview.linkImport', icon: 'upload', to: '/imports/new', permission: 'IMPORTS_RUN' },
];

/** What people come for most. */
export function QuickLinks(): ReactNode {
  const t = useT();
  const { viewer } = useSession();
  const allowed = LINKS.filter((link) => !link.permission || viewer.permissions.includes(link.permission));
  return (
    <Section title={t('shell.overview.linksTitle')}>
      <ul className={classes['links']}>
        {allowed.map((link) => (
          <li key={link.to}>
            <Link className={classes['link']} to={link.to}>
              <Icon name={link.icon} />
              <span>{t(link.label)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
