import { describe, test } from 'vitest';
import { expectGone, expectHeading, expectSeen } from './harness/expect-page';
import { ownServer, visit } from './harness/visit';
import { t } from './harness/words';

describe('a person who is changed in two browsers at once', () => {
  test('loses nothing: mine and theirs are shown side by side', async () => {
    const server = await ownServer();
    const first = await visit('/personnel/persons?text=mau+0001', { as: 'canbo', server });
    await first.getByRole('table').getByRole('link').first().click();
    await first.waitForURL(/\/persons\/[^/?]+/);
    const edit = t('personnel.person.edit');
    await first.getByRole('button', { name: edit }).click();
    const mine = first.getByRole('dialog');
    await mine.getByRole('textbox', { name: t('personnel.word.note') }).fill('Ghi chú của tôi.');

    const second = await visit(new URL(first.url()).pathname, { as: 'canbo', server });
    await second.getByRole('button', { name: edit }).click();
    const theirs = second.getByRole('dialog');
    await theirs.getByRole('textbox', { name: t('personnel.word.note') }).fill('Ghi chú của họ.');
    await theirs.getByRole('button', { name: t('ui.action.save') }).click();
    await expectGone(theirs);

    await mine.getByRole('button', { name: t('ui.action.save') }).click();
    await expectHeading(first, await second.getByRole('heading', { level: 1 }).innerText());
    const choice = first.getByRole('dialog', { name: t('unitsPages.conflict.title') });
    await expectSeen(choice.getByText('Ghi chú của tôi.'), choice.getByText('Ghi chú của họ.'));
    await choice.getByRole('button', { name: t('unitsPages.conflict.apply') }).click();
    await expectGone(choice);
    await expectSeen(first.getByText('Ghi chú của tôi.'));
  });
});
