import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { outcomeOf } from '../../../../shared/result';
import { ActApplyDocument } from '../../operations.generated';
import { ActProof } from '../act-proof';
import { StepDialog, type StepProps } from './step-dialog';

/** Writes an adopted act into the ledger, all of it or nothing; its proof sheet stands in view. */
export function ApplyDialog(props: StepProps): ReactNode {
  const [, apply] = useMutation(ActApplyDocument);
  const { act } = props;
  const run = async () =>
    outcomeOf(
      await apply({ input: { id: act.id, expectedVersion: act.version } }),
      (data) => data.territorialChangeApply,
    );
  return (
    <StepDialog {...props} step="apply" run={run}>
      <ActProof actId={act.id} />
    </StepDialog>
  );
}
