import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { useDraft } from '../../../../shared/draft/use-draft';
import { useT } from '../../../../shared/i18n';
import { outcomeOf } from '../../../../shared/result';
import { StepDialog } from '../../parts/step-dialog';
import { AssignmentProposeDocument } from '../../operations.generated';
import type { StepProps } from './step-props';
import { useStepWords } from './use-step-words';

/** Hands a draft to those who decide. */
export function ProposeDialog({ assignment, onClose }: StepProps): ReactNode {
  const t = useT();
  const words = useStepWords(assignment);
  const [, propose] = useMutation(AssignmentProposeDocument);
  const draft = useDraft(`assignment.${assignment.id}.propose`, { values: {}, version: assignment.version });
  const form = useForm({ initialValues: draft.values });
  return (
    <StepDialog
      confirm={t('personnel.step.propose')}
      done={t('personnel.step.proposed', words)}
      draft={draft}
      form={form}
      onClose={onClose}
      run={async () => {
        const input = { id: assignment.id, expectedVersion: assignment.version };
        return outcomeOf(await propose({ input }), (data) => data.assignmentPropose);
      }}
      text={t('personnel.step.proposeText', words)}
      title={t('personnel.step.proposeTitle')}
    />
  );
}
