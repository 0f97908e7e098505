import { describe, test } from 'vitest';
import { expectHeading, expectOverview, expectSeen } from './harness/expect-page';
import { searchEverywhere } from './harness/shell';
import { visit } from './harness/visit';
import { t } from './harness/words';

describe('the command palette', () => {
  test('finds “hoa binh”, and says which is a ward and which a former province', async () => {
    const page = await visit('/');
    await expectOverview(page);
    await searchEverywhere(page, 'hoa binh');
    await expectSeen(
      page.getByRole('option', { name: `Phường Hòa Bình ${t('enums.searchHitKind.UNIT')}` }),
      page.getByRole('option', { name: `Tỉnh Hoà Bình ${t('enums.searchHitKind.FORMER_UNIT')}` }),
    );
  });

  test('finds both units that have had the code 05977, and Enter opens the one of today', async () => {
    const page = await visit('/');
    await expectOverview(page);
    await searchEverywhere(page, '05977');
    await expectSeen(
      page.getByRole('option', { name: /Phường Đông Kinh.*05977/ }),
      page.getByRole('option', { name: /Phường Vĩnh Trại.*05977/ }),
    );
    await page.keyboard.press('Enter');
    await expectHeading(page, 'Phường Đông Kinh');
  });

  test('says so when nothing is found', async () => {
    const page = await visit('/');
    await expectOverview(page);
    await searchEverywhere(page, 'zzzz');
    await expectSeen(page.getByText(t('shell.palette.nothing', { text: 'zzzz' })));
  });
});
