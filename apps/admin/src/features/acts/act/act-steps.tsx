import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import type { Permission, TerritorialChangeStatus } from '../../../shared/schema.generated';
import type { ShownAct } from './act-page';
import { AdoptDialog } from './steps/adopt-dialog';
import { ApplyDialog } from './steps/apply-dialog';
import { CancelDialog } from './steps/cancel-dialog';
import { ReturnDialog } from './steps/return-dialog';
import { ReviewDialog } from './steps/review-dialog';
import type { StepProps } from './steps/step-dialog';

/** A step in the life of an act: where it leads, who may take it, how it is asked for. */
interface Step {
  readonly key: 'review' | 'return' | 'adopt' | 'apply' | 'cancel';
  readonly to: TerritorialChangeStatus;
  readonly permission: Permission;
  readonly dialog: (props: StepProps) => ReactNode;
}

const STEPS: readonly Step[] = [
  { key: 'cancel', to: 'CANCELLED', permission: 'ACTS_DRAFT', dialog: CancelDialog },
  { key: 'return', to: 'DRAFT', permission: 'ACTS_REVIEW', dialog: ReturnDialog },
  { key: 'review', to: 'REVIEWED', permission: 'ACTS_REVIEW', dialog: ReviewDialog },
  { key: 'adopt', to: 'ADOPTED', permission: 'ACTS_ADOPT', dialog: AdoptDialog },
  { key: 'apply', to: 'OPERATIONAL', permission: 'ACTS_APPLY', dialog: ApplyDialog },
];

/** The steps that this act allows this viewer next. */
export function ActSteps({
  act,
  onDone,
}: {
  readonly act: ShownAct;
  readonly onDone: () => void;
}): ReactNode {
  const t = useT();
  const [open, setOpen] = useState<Step['key'] | null>(null);
  const steps = STEPS.filter(
    (step) => act.nextStates.includes(step.to) && act.viewerPermissions.includes(step.permission),
  );
  const close = (): void => setOpen(null);
  const finish = (): void => {
    close();
    onDone();
  };
  const chosen = steps.find((step) => step.key === open);
  const Dialog = chosen?.dialog;
  return (
    <Group gap="xs">
      {act.status === 'DRAFT' && act.viewerPermissions.includes('ACTS_DRAFT') && (
        <Button component={Link} to={`/acts/${encodeURIComponent(act.id)}/edit`} variant="default">
          {t('ui.action.edit')}
        </Button>
      )}
      {steps.map((step) => (
        <Button
          key={step.key}
          variant={step.key === 'cancel' || step.key === 'return' ? 'default' : 'filled'}
          onClick={() => setOpen(step.key)}
        >
          {t(`acts.step.${step.key}`)}
        </Button>
      ))}
      {Dialog && <Dialog act={act} onClose={close} onDone={finish} />}
    </Group>
  );
}
