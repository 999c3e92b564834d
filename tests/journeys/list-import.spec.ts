import { expectAccessible } from './support/audit';
import { expect, SEED, test } from './support/page';
import { openList, saveAll } from './support/seed-list';

const RIS = `TY  - JOUR
TI  - Politicization of e-voting rejection: reflections from Kazakhstan.
AU  - Kassen, Maxat
PY  - 2020
DO  - https://doi.org/10.1108/TG-11-2019-0106
KW  - e-voting
ER  - 
TY  - JOUR
TI  - Voting in Ruritania
AU  - Blum, Ada
PY  - 2019
ER  - 
`;
const BROKEN = `${RIS}TY  - JOUR\nPY  - 2020\nER  - \n`;

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

test('files join the list: a report first, then one step, and back', async ({ lectern, page }) => {
  await saveAll(lectern, [SEED[2]]);
  await openList(lectern);
  const input = page.getByLabel('Import to this list');
  const saved = page.getByRole('region', { name: 'Reading list' }).getByRole('article');

  await input.setInputFiles(file('theirs.ris', BROKEN));
  const dialog = page.getByRole('dialog', { name: /^Import to/u });
  await expect(dialog.getByText('1 new, 1 on the list already')).toBeFocused();
  await expect(dialog.getByRole('heading', { name: '1 record could not be read' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(saved).toHaveCount(1);

  await input.setInputFiles([file('theirs.ris', RIS), file('again.ris', RIS)]);
  await dialog.getByRole('button', { name: 'Add 1 article' }).click();
  await expect(saved).toHaveCount(2);
  await expect(saved.nth(1)).toHaveAccessibleName('Voting in Ruritania');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved).toHaveCount(1);
  await expect(saved.first()).toHaveAccessibleName(SEED[2]);
});

test('a file that is no list changes nothing and says so', async ({ lectern, page }) => {
  await saveAll(lectern, [SEED[2]]);
  await openList(lectern);
  await page.getByLabel('Import to this list').setInputFiles(file('letter.txt', 'Dear Ada'));
  await expect(page.getByText('No articles were found')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('article')).toHaveCount(1);
});
