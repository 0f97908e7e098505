import type { AssignmentDetailFragment } from '../../operations.generated';

/** What every dialog about an assignment gets. */
export interface StepProps {
  readonly assignment: AssignmentDetailFragment;
  readonly onClose: () => void;
}
