import type { DraftFaults } from './draft-faults';
import type { DraftForm } from './draft-form';

/** What every part of the form gets. */
export interface DraftPartProps {
  readonly form: DraftForm;
  readonly onChange: (form: DraftForm) => void;
  readonly faults: DraftFaults;
}
