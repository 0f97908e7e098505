import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useT } from '../../../../shared/i18n';
import type { Permission, PersonnelPlanState } from '../../../../shared/schema.generated';
import type { ShownPlan } from '../plan/plan-page';
import { EditHeadDialog } from './edit-head-dialog';
import { StepDialog, type PlanStep } from './step-dialog';

/** A step in the life of a plan: where it leads and who may take it. */
interface Step {
  readonly key: PlanStep;
  readonly to: PersonnelPlanState;
  readonly permission: Permission;
}

const STEPS: readonly Step[] = [
  { key: 'withdraw', to: 'WITHDRAWN', permission: 'PERSONNEL_EDIT' },
  { key: 'return', to: 'DRAFT', permission: 'PERSONNEL_APPROVE' },
  { key: 'correct', to: 'REVOKED', permission: 'PERSONNEL_APPROVE' },
  { key: 'submit', to: 'SUBMITTED', permission: 'PERSONNEL_EDIT' },
  { key: 'agree', to: 'AGREED', permission: 'PERSONNEL_APPROVE' },
  { key: 'issue', to: 'ISSUED', permission: 'PERSONNEL_APPROVE' },
];

/** Steps that look like the way on. */
const ONWARD: readonly PlanStep[] = ['submit', 'agree', 'issue'];

interface PlanStepsProps {
  readonly plan: ShownPlan;
  /** Nothing is submitted while the last changes are on their way. */
  readonly hasUnsaved: boolean;
}

/** The steps that this plan allows this viewer next. */
export function PlanSteps({ plan, hasUnsaved }: PlanStepsProps): ReactNode {
  const t = useT();
  const [open, setOpen] = useState<PlanStep | 'edit' | null>(null);
  const steps = STEPS.filter(
    ({ to, permission }) => plan.nextStates.includes(to) && plan.viewerPermissions.includes(permission),
  );
  const close = (): void => setOpen(null);
  const isOwn = (key: PlanStep): boolean => key === 'agree' && !plan.viewerCanAgree;
  const whyNot = (key: PlanStep): string | undefined => {
    if (isOwn(key)) return t('personnelPlans.step.otherPerson');
    return hasUnsaved && key === 'submit' ? t('personnelPlans.step.unsaved') : undefined;
  };
  return (
    <>
      {plan.state === 'DRAFT' && plan.viewerPermissions.includes('PERSONNEL_EDIT') && (
        <Button onClick={() => setOpen('edit')} variant="default">
          {t('personnelPlans.page.edit')}
        </Button>
      )}
      {steps.map(({ key }) => (
        <Button
          key={key}
          disabled={whyNot(key) !== undefined}
          onClick={() => setOpen(key)}
          title={whyNot(key)}
          variant={ONWARD.includes(key) ? 'filled' : 'default'}
        >
          {t(`personnelPlans.step.${key}`)}
        </Button>
      ))}
      {open === 'edit' && <EditHeadDialog onClose={close} plan={plan} />}
      {open !== null && open !== 'edit' && <StepDialog onClose={close} plan={plan} step={open} />}
    </>
  );
}
