import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { Icon } from '@haicap/ui';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';

import { useLanguage, useT } from '../../../../shared/i18n';
import { QueryView } from '../../../../shared/page/query-view';
import { outcomeOf } from '../../../../shared/result';
import { UnitPicker, type PickedUnit } from '../../../../shared/unit-picker';
import { AskDialog } from '../../parts/ask-dialog';
import { postText } from '../../parts/post-words';
import { PlanLinesSetDocument, UnitPostsDocument } from '../../plans.generated';
import type { PlanEditor } from '../edit/use-plan-editor';
import type { ShownPlan } from '../plan/plan-page';

interface AddPostsProps {
  readonly plan: ShownPlan;
  readonly editor: PlanEditor;
}

/** Opens the choice of further posts. */
export function AddPosts(props: AddPostsProps): ReactNode {
  const t = useT();
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<Icon name="plus" size={14} />} onClick={dialog.open} size="xs" variant="default">
        {t('personnelPlans.line.add')}
      </Button>
      {isOpen && <AddPostsDialog {...props} onClose={dialog.close} />}
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

function AddPostsDialog({
  plan,
  editor,
  onClose,
}: AddPostsProps & { readonly onClose: () => void }): ReactNode {
  const t = useT();
  const [unit, setUnit] = useState<Pick<PickedUnit, 'unitId' | 'name'> | null>({
    unitId: plan.unit.id,
    name: plan.unit.current.name,
  });
  const [chosen, setChosen] = useState(NONE);
  const [, set] = useMutation(PlanLinesSetDocument);
  const run = async () => {
    const lines = [...chosen].map((positionId) => ({ positionId }));
    const expectedVersion = editor.state.version ?? plan.version;
    const input = { planId: plan.id, expectedVersion, lines };
    const outcome = outcomeOf(await set({ input }), (data) => data.personnelPlanLinesSet);
    if (outcome.kind === 'done') {
      await editor.reload();
      const message = t('personnelPlans.line.added', { count: lines.length });
      notifications.show({ color: 'green', message });
      onClose();
    } else if (outcome.kind === 'refused' && outcome.error.code === 'CONFLICT') await editor.reload();
    return outcome;
  };
  return (
    <AskDialog
      canRun={chosen.size > 0}
      confirm={t('personnelPlans.line.addCount', { count: chosen.size })}
      onClose={onClose}
      run={run}
      text={t('personnelPlans.line.addIntro')}
      title={t('personnelPlans.line.addTitle')}
    >
      <UnitPicker
        asOf={plan.effectiveOn}
        label={t('personnelPlans.field.unit')}
        onChange={setUnit}
        value={unit}
      />
      {unit && (
        <Posts
          chosen={chosen}
          day={plan.effectiveOn}
          inPlan={new Set(editor.state.lines.map(({ position }) => position.id))}
          onChange={setChosen}
          unitId={unit.unitId}
        />
      )}
    </AskDialog>
  );
}

interface PostsProps {
  readonly unitId: string;
  readonly day: string;
  /** Posts that have a line already. */
  readonly inPlan: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function Posts({ unitId, day, inPlan, chosen, onChange }: PostsProps): ReactNode {
  const { t, locale } = useLanguage();
  const [query, refetch] = useQuery({ query: UnitPostsDocument, variables: { unitId, asOf: day } });
  const toggle = (id: string): void =>
    onChange(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  return (
    <QueryView onRetry={() => refetch({ requestPolicy: 'network-only' })} query={query}>
      {({ unit }) => {
        const bodies = (unit?.organizations ?? []).filter(({ positions }) => positions.length > 0);
        if (bodies.length === 0)
          return (
            <Text c="dimmed" size="sm">
              {t('personnelPlans.line.noPositions')}
            </Text>
          );
        return bodies.map((body) => (
          <Stack key={body.id} aria-label={body.name} gap={4} role="group">
            <Text fw={600} size="sm">
              {body.name}
            </Text>
            {body.positions.map((post) => (
              <Checkbox
                key={post.id}
                checked={chosen.has(post.id)}
                description={inPlan.has(post.id) ? t('personnelPlans.line.already') : undefined}
                label={`${postText(post, locale)} · ${t('personnelPlans.line.seats', {
                  count: post.establishment?.headcount ?? 0,
                })}`}
                onChange={() => toggle(post.id)}
                size="sm"
              />
            ))}
          </Stack>
        ));
      }}
    </QueryView>
  );
}
