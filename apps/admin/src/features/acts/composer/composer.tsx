import { Alert, Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useLanguage, useT } from '../../../shared/i18n';
import { OutcomeAlert, type ShownOutcome } from '../../../shared/page/outcome-alert';
import { draftFaults, type DraftFaults } from './draft-faults';
import { emptySource, emptyTarget, type DraftForm, type TargetForm } from './draft-form';
import type { DraftPartProps } from './draft-part-props';
import { HeadFields } from './head-fields';
import { LiveProof } from './live-proof';
import { SourceFields } from './source-fields';
import { TargetFields } from './target-fields';

interface ComposerProps {
  readonly form: DraftForm;
  readonly onChange: (form: DraftForm) => void;
  readonly wasRestored: boolean;
  readonly onStartOver: () => void;
  /** Stores the draft; says how it ended. */
  readonly save: () => Promise<ShownOutcome>;
}

const NO_FAULTS: DraftFaults = new Map();

/** The form of a draft act beside its live proof sheet. */
export function Composer({ form, onChange, wasRestored, onStartOver, save }: ComposerProps): ReactNode {
  const { t, locale } = useLanguage();
  const [faults, setFaults] = useState(NO_FAULTS);
  const [outcome, setOutcome] = useState<ShownOutcome | null>(null);
  const [isSaving, setSaving] = useState(false);
  const submit = async (): Promise<void> => {
    const found = draftFaults(form, locale);
    setFaults(found);
    if (found.size > 0) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setSaving(true);
    setOutcome(await save());
    setSaving(false);
  };
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 8 }}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Stack gap="md">
            {wasRestored && <Restored onStartOver={onStartOver} />}
            <HeadFields form={form} onChange={onChange} faults={faults} />
            <Targets form={form} onChange={onChange} faults={faults} />
            <Endings form={form} onChange={onChange} />
            <OutcomeAlert outcome={outcome} />
            <Group>
              <Button type="submit" loading={isSaving}>
                {t('acts.composer.save')}
              </Button>
              <Text size="xs" c="dimmed">
                {t('acts.composer.kept')}
              </Text>
            </Group>
          </Stack>
        </form>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <LiveProof form={form} />
      </Grid.Col>
    </Grid>
  );
}

function Restored({ onStartOver }: { readonly onStartOver: () => void }): ReactNode {
  const t = useT();
  return (
    <Alert variant="light" role="status">
      <Group justify="space-between">
        <Text size="sm">{t('acts.composer.restored')}</Text>
        <Button size="xs" variant="default" onClick={onStartOver}>
          {t('acts.composer.startOver')}
        </Button>
      </Group>
    </Alert>
  );
}

function Targets({ form, onChange, faults }: DraftPartProps): ReactNode {
  const t = useT();
  const setTarget = (changed: TargetForm): void =>
    onChange({
      ...form,
      targets: form.targets.map((target) => (target.key === changed.key ? changed : target)),
    });
  return (
    <section aria-labelledby="act-targets">
      <Title order={2} size="h4" mb="xs" id="act-targets">
        {t('acts.composer.targets')}
      </Title>
      <Stack gap="sm">
        {form.targets.map((target, index) => (
          <Paper key={target.key} withBorder p="md">
            <TargetFields
              number={index + 1}
              target={target}
              operationalFrom={form.operationalFrom}
              onChange={setTarget}
              onRemove={() =>
                onChange({ ...form, targets: form.targets.filter((other) => other !== target) })
              }
              faults={faults}
            />
          </Paper>
        ))}
        <Button
          variant="default"
          onClick={() => onChange({ ...form, targets: [...form.targets, emptyTarget(form.scopeUnit)] })}
        >
          {t('acts.composer.addTarget')}
        </Button>
      </Stack>
    </section>
  );
}

function Endings({ form, onChange }: Omit<DraftPartProps, 'faults'>): ReactNode {
  const t = useT();
  return (
    <section aria-labelledby="act-endings">
      <Title order={2} size="h4" mb="xs" id="act-endings">
        {t('acts.composer.endings')}
      </Title>
      <Stack gap="xs">
        {form.endings.map((source) => (
          <SourceFields
            key={source.key}
            source={source}
            operationalFrom={form.operationalFrom}
            onChange={(changed) =>
              onChange({ ...form, endings: form.endings.map((one) => (one === source ? changed : one)) })
            }
            onRemove={() => onChange({ ...form, endings: form.endings.filter((one) => one !== source) })}
          />
        ))}
        <Button
          variant="default"
          size="xs"
          onClick={() => onChange({ ...form, endings: [...form.endings, emptySource()] })}
        >
          {t('acts.composer.addEnding')}
        </Button>
      </Stack>
    </section>
  );
}
