import { Icon } from '@haicap/ui';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import type { ChartedBody } from './chart-bodies';
import { lazyPart } from '../parts/lazy-part';

const BodyDialog = lazyPart(async () => (await import('./dialogs/body-dialog')).BodyDialog);

interface NewBodyButtonProps {
  readonly unitId: string;
  readonly bodies: readonly ChartedBody[];
  readonly asOf: string;
}

/** Sets up a body in the unit. */
export function NewBodyButton({ unitId, bodies, asOf }: NewBodyButtonProps): ReactNode {
  const t = useT();
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<Icon name="plus" size={16} />} onClick={dialog.open}>
        {t('personnel.body.add')}
      </Button>
      {isOpen && (
        <BodyDialog asOf={asOf} bodies={bodies} body={null} onClose={dialog.close} unitId={unitId} />
      )}
    </>
  );
}
