import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import type { AssignmentDetailFragment } from '../operations.generated';
import { offeredSteps, waitsForAnother, type AssignmentStep } from './offered-steps';
import type { StepProps } from './steps/step-props';
import { lazyPart } from '../parts/lazy-part';

const AssignmentDialog = lazyPart(async () => (await import('./assignment-dialog')).AssignmentDialog);
const ApproveDialog = lazyPart(async () => (await import('./steps/approve-dialog')).ApproveDialog);
const EndDialog = lazyPart(async () => (await import('./steps/end-dialog')).EndDialog);
const ProposeDialog = lazyPart(async () => (await import('./steps/propose-dialog')).ProposeDialog);
const RejectDialog = lazyPart(async () => (await import('./steps/reject-dialog')).RejectDialog);
const RevokeDialog = lazyPart(async () => (await import('./steps/revoke-dialog')).RevokeDialog);
const WithdrawDialog = lazyPart(async () => (await import('./steps/withdraw-dialog')).WithdrawDialog);

const DIALOGS: Readonly<Record<AssignmentStep, (props: StepProps) => ReactNode>> = {
  approve: ApproveDialog,
  propose: ProposeDialog,
  revise: AssignmentDialog,
  end: EndDialog,
  reject: RejectDialog,
  withdraw: WithdrawDialog,
  revoke: RevokeDialog,
};

/** What this viewer may do with this assignment now; nothing for those who may only look. */
export function AssignmentActions({
  assignment,
}: {
  readonly assignment: AssignmentDetailFragment;
}): ReactNode {
  const t = useT();
  const [open, setOpen] = useState<AssignmentStep | null>(null);
  const steps = offeredSteps(assignment);
  const Dialog = open === null ? null : DIALOGS[open];
  return (
    <>
      {steps.length > 0 && (
        <Group gap="xs" mb="sm">
          {steps.map((step) => (
            <Button
              key={step}
              onClick={() => setOpen(step)}
              size="xs"
              variant={FORWARD.has(step) ? 'filled' : 'default'}
            >
              {t(`personnel.step.${step}`)}
            </Button>
          ))}
        </Group>
      )}
      {waitsForAnother(assignment) && (
        <Text c="dimmed" mb="sm" size="sm">
          {t('personnel.step.twoPersons')}
        </Text>
      )}
      {Dialog && <Dialog assignment={assignment} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Steps that bring an assignment forward stand out. */
const FORWARD: ReadonlySet<AssignmentStep> = new Set<AssignmentStep>(['approve', 'propose']);
