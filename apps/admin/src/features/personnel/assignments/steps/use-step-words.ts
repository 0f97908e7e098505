import { useLanguage } from '../../../../shared/i18n';
import { postText } from '../../parts/post-words';
import type { StepProps } from './step-props';

/** Who, which post and where, for the texts of a dialog. */
export function useStepWords({ person, position, unit }: StepProps['assignment']) {
  const { locale } = useLanguage();
  return {
    person: person.fullName,
    post: postText(position, locale, person.formOfAddress),
    unit: unit.current.name,
  };
}
