import type { ReactNode } from 'react';
import { useMutation } from 'urql';

import { outcomeOf } from '../../../../shared/result';
import { ActReviewDocument } from '../../operations.generated';
import { ActProof } from '../act-proof';
import { StepDialog, type StepProps } from './step-dialog';

/** Marks a draft as reviewed; its proof sheet stands in view. */
export function ReviewDialog(props: StepProps): ReactNode {
  const [, review] = useMutation(ActReviewDocument);
  const { act } = props;
  const run = async () =>
    outcomeOf(
      await review({ input: { id: act.id, expectedVersion: act.version } }),
      (data) => data.territorialChangeReview,
    );
  return (
    <StepDialog {...props} step="review" run={run}>
      <ActProof actId={act.id} />
    </StepDialog>
  );
}
