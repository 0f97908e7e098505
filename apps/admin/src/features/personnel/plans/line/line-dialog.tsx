import { Alert, Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { PersonLink } from '../../parts/person-link';
import { postValues } from '../../parts/post-text';
import type { LineTerms } from '../edit/line-terms';
import { chooseChanges } from '../edit/plan-edits';
import type { Candidate, ShownLine } from '../edit/shown-line';
import type { PlanEditor } from '../edit/use-plan-editor';
import { PLANNED_KINDS, PLANNED_MODES } from '../plan-words';
import type { ShownPlan } from '../plan/plan-page';
import { RemoveLines } from '../table/remove-lines';
import { CandidatePicker } from './candidate-picker';
import { useLineWords } from './use-line-words';
import { usePlaceInPlan } from './use-place-in-plan';

interface LineDialogProps {
  readonly plan: ShownPlan;
  readonly editor: PlanEditor;
  readonly shown: ShownLine;
  readonly fault: string | undefined;
  readonly onClose: () => void;
}

/** One line: who, on which terms. Every change counts at once, as on the board. */
export function LineDialog(props: LineDialogProps): ReactNode {
  const { plan, editor, shown, fault } = props;
  const onClose = (): void => {
    // A text counts when its field is left; closing leaves it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    props.onClose();
  };
  const { t, locale } = useLanguage();
  const words = useLineWords();
  const values = postValues(shown.line.position, locale);
  const [isRemoving, setRemoving] = useState(false);
  const mayChange = editor.canEdit && !shown.isHidden;
  if (isRemoving)
    return (
      <RemoveLines
        editor={editor}
        lineIds={[shown.line.id]}
        onClose={() => setRemoving(false)}
        onDone={onClose}
        plan={plan}
      />
    );
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      size="lg"
      title={t('personnelPlans.line.title', values)}
    >
      <Stack gap="sm">
        <Text c="dimmed" size="sm">
          {shown.line.position.organization.name} ·{' '}
          {words.holders(shown) ?? t('personnelPlans.board.nowEmpty')}
        </Text>
        {fault !== undefined && (
          <Alert color="red" py={6}>
            {fault}
          </Alert>
        )}
        {mayChange ? <Fields {...props} /> : <ReadOnly shown={shown} />}
        <Group justify="space-between">
          {mayChange ? (
            <Button color="red" onClick={() => setRemoving(true)} variant="subtle">
              {t('personnelPlans.line.remove')}
            </Button>
          ) : (
            <span />
          )}
          <Button onClick={onClose} variant={mayChange ? 'filled' : 'default'}>
            {t(mayChange ? 'personnelPlans.line.save' : 'ui.action.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function ReadOnly({ shown }: { readonly shown: ShownLine }): ReactNode {
  const { t } = useLanguage();
  const words = useLineWords();
  const { candidate, terms, isHidden } = shown;
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {candidate ? (
          <PersonLink person={candidate} />
        ) : (
          t(isHidden ? 'personnelPlans.line.hidden' : 'personnelPlans.line.none')
        )}
      </Text>
      {candidate && <Text size="sm">{words.postsOf(candidate)}</Text>}
      <Text size="sm">
        {t(`enums.assignmentKind.${terms.kind}`)}, {t(`enums.assignmentMode.${terms.mode}`)}
      </Text>
      {terms.note && <Text size="sm">{terms.note}</Text>}
      {terms.overrideReason && (
        <Text size="sm">
          {t('personnelPlans.field.overrideReason')}: {terms.overrideReason}
        </Text>
      )}
    </Stack>
  );
}

function Fields({ editor, shown }: LineDialogProps): ReactNode {
  const { t } = useLanguage();
  const words = useLineWords();
  const placeOf = usePlaceInPlan(editor, shown.line.id);
  const { terms, line } = shown;
  const change = (changed: Partial<LineTerms>): void =>
    editor.change({ [line.id]: changed }, words.post(shown));
  const choose = (candidate: Candidate | null): void => {
    if (candidate) editor.meet(candidate);
    const { lines, edits } = editor.state;
    const changes = chooseChanges(lines, edits, line.id, candidate?.id ?? null);
    editor.change(changes, `${candidate?.fullName ?? t('personnelPlans.line.none')} → ${words.post(shown)}`);
  };
  return (
    <>
      <CandidatePicker
        takesFocus
        label={t('personnelPlans.picker.person')}
        onChange={choose}
        placeOf={placeOf}
        value={shown.candidate}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          data={PLANNED_KINDS.map((value) => ({ value, label: t(`enums.assignmentKind.${value}`) }))}
          label={t('personnelPlans.field.kind')}
          onChange={(event) => change({ kind: event.currentTarget.value as LineTerms['kind'] })}
          value={terms.kind}
        />
        <NativeSelect
          data={PLANNED_MODES.map((value) => ({ value, label: t(`enums.assignmentMode.${value}`) }))}
          label={t('personnelPlans.field.mode')}
          onChange={(event) => change({ mode: event.currentTarget.value as LineTerms['mode'] })}
          value={terms.mode}
        />
      </SimpleGrid>
      {(['note', 'overrideReason'] as const).map((field) => (
        <Textarea
          key={field}
          autosize
          defaultValue={terms[field] ?? ''}
          label={t(`personnelPlans.field.${field}`)}
          onBlur={(event) => {
            const text = event.currentTarget.value.trim();
            if (text !== (terms[field] ?? '')) change({ [field]: text === '' ? null : text });
          }}
        />
      ))}
    </>
  );
}
