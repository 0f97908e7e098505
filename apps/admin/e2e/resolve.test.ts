import { describe, expect, test } from 'vitest';
import { download } from './harness/download';
import { expectSeen } from './harness/expect-page';
import { visit } from './harness/visit';
import { t } from './harness/words';

describe('the resolver of old codes and names', () => {
  test('answers one, many and none, lets one choose, and saves the answers', async () => {
    const page = await visit('/units/resolve?scope=20&asOf=2025-07-01');
    await page.getByLabel(t('unitsTools.resolve.list')).fill('Hồng Phong\n05977\n99999');
    await page.getByRole('button', { name: t('unitsTools.resolve.run') }).click();
    const row = (name: RegExp) => page.getByRole('row', { name });
    await expectSeen(
      row(/Hồng Phong/).getByText(t('enums.resolutionStatus.AMBIGUOUS')),
      row(/05977.*Phường Vĩnh Trại.*Phường Đông Kinh/),
      row(/99999/).getByText(t('enums.resolutionStatus.NONE')),
    );
    await page
      .getByRole('combobox', { name: t('unitsTools.resolve.choose', { query: 'Hồng Phong' }) })
      .selectOption({ label: 'Xã Hồng Phong (06205), Huyện Cao Lộc' });
    await expectSeen(row(/Hồng Phong.*Xã Đồng Đăng/));

    const { text, name } = await download(page, `${t('unitsTools.resolve.sheet')} (.csv)`);
    const lines = text.replace(/^\uFEFF/, '').split('\r\n');
    expect(name).toBe('tra-cuu-2025-06-30-2025-07-01.csv');
    expect(lines[1]).toContain('06205');
    expect(lines[1]).toContain('Xã Đồng Đăng');
    expect(lines[2]).toMatch(/05977.*05977.*Phường Đông Kinh/);
    expect(lines[3]).toContain(t('enums.resolutionStatus.NONE'));
    const sheet = await download(page, `${t('unitsTools.resolve.sheet')} (.xlsx)`);
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
