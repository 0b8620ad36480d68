import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describeIf } from '../../src/testing/services.js';
import { browserForTests, eventually, openApp, type OpenApp } from './browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A summary that no content holds. */
const SUMMARY = 'Una transacción larga, paso a paso, cada paso con su compensación.';

describeIf(browserForTests() !== null, 'CHROMIUM_PATH is not set')('editing the graph in a browser', () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());
  afterEach(() => {
    expect(app.faults).toEqual([]);
  });

  describe('from a node’s page to its YAML file and back', () => {
    let page: Page;
    let before: string;
    beforeAll(async () => {
      page = await app.newPage();
      await page.goto('/node/pattern:saga?lang=es');
    });
    afterAll(() => page.close());

    it('opens the form from the page', async () => {
      await page.getByRole('link', { name: 'Editar' }).click();
      await page.getByRole('heading', { level: 1, name: 'Editar Saga' }).waitFor();
      before = await summary(page).inputValue();
      await page.getByText('Sin problemas: se puede guardar').waitFor();
    });

    it('shows a problem while one types, beside the field and in the list that leads there', async () => {
      await summary(page).fill('');
      const problems = page.getByRole('region', { name: 'Problemas' });
      await problems.getByText('1 problema que resolver antes de guardar').waitFor();
      expect(await page.locator('#field-summary-es-error').innerText()).toContain(
        'un texto que no esté vacío',
      );
      expect(await page.getByRole('button', { name: 'Guardar' }).isDisabled()).toBe(true);
      await problems.getByRole('button', { name: /Resumen, español/ }).click();
      await eventually(async () => {
        expect(await page.locator('#field-summary-es:focus').count()).toBe(1);
      });
    });

    it('offers the text again after the page was loaded anew', async () => {
      await summary(page).fill(SUMMARY);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await page.getByRole('button', { name: 'Recuperarlo' }).click();
      expect(await summary(page).inputValue()).toBe(SUMMARY);
    });

    it('asks before unsaved text is left', async () => {
      await page.getByRole('navigation', { name: 'Áreas' }).getByRole('link', { name: 'Explorar' }).click();
      const dialog = page.getByRole('dialog', { name: '¿Salir con cambios sin guardar?' });
      await dialog.getByRole('button', { name: 'Quedarse aquí' }).click();
      expect(await summary(page).inputValue()).toBe(SUMMARY);
    });

    it('saves, and the page shows it', async () => {
      await page.getByRole('textbox', { name: 'Por qué (se ve en el historial)' }).fill('Más claro');
      await page.getByRole('button', { name: 'Guardar' }).click();
      await page.getByText('Guardado.').waitFor();
      await page.getByRole('status').getByRole('link', { name: 'Leer la página' }).click();
      await page.getByRole('article').getByText(SUMMARY).waitFor();
    });

    it('stands in the history with who, why and what', async () => {
      await page.getByRole('link', { name: 'Historial' }).click();
      const entry = page.getByRole('listitem').filter({ hasText: 'Más claro' });
      await entry.getByText('Resumen, español').waitFor();
      expect(await entry.locator('ins').first().innerText()).not.toBe('');
      expect(await violations(page)).toEqual([]);
    });

    it('is exported as YAML', async () => {
      await page.goto('/content?lang=es');
      await page.getByRole('button', { name: 'Fichero YAML, Saga' }).click();
      await page
        .locator('pre')
        .filter({ hasText: SUMMARY.slice(0, 30) })
        .waitFor();
      expect(await violations(page)).toEqual([]);
      const zip = await page.request.get('/api/graph/changes?format=json');
      const files = (await zip.json()) as { path: string; text: string }[];
      expect(files).toHaveLength(1);
      expect(files[0]?.path).toBe('content/pattern/saga.yaml');
      expect(files[0]?.text.replace(/\s+/g, ' ')).toContain(SUMMARY);
    });

    it('is undone', async () => {
      await page.goto('/node/pattern:saga/history?lang=es');
      await page.getByRole('button', { name: 'Deshacer' }).click();
      await page.getByRole('button', { name: 'Deshacer la edición' }).click();
      await page.getByText('deshizo una edición').waitFor();
      await page.getByRole('link', { name: 'Leer la página' }).click();
      await page.getByRole('article').getByText(before).waitFor();
      await page.goto('/content?lang=es');
      await page.getByText('Nada difiere del contenido que vino con el programa').waitFor();
    });
  });

  it('shows both versions where somebody else saved, and loses neither', async () => {
    const [mine, theirs] = [await app.newPage(), await app.newPage()];
    for (const page of [mine, theirs]) {
      await page.goto('/node/pattern:bulkhead/edit?lang=en');
      await page.getByRole('heading', { level: 1, name: /^Edit / }).waitFor();
    }
    await theirs.getByRole('textbox', { name: 'Summary, English' }).fill('Theirs.');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await theirs.getByText('Saved.').waitFor();

    await mine.getByRole('textbox', { name: 'Summary, Spanish' }).fill('Lo mío.');
    await mine.getByRole('button', { name: 'Save' }).click();
    const dialog = mine.getByRole('dialog', { name: 'Somebody saved this node in between' });
    await dialog.getByText('changed by them').waitFor();
    expect(await violations(mine)).toEqual([]);
    await dialog.getByRole('button', { name: 'Put into the form' }).click();
    expect(await mine.getByRole('textbox', { name: 'Summary, English' }).inputValue()).toBe('Theirs.');
    expect(await mine.getByRole('textbox', { name: 'Summary, Spanish' }).inputValue()).toBe('Lo mío.');
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByText('Saved.').waitFor();
    await mine.close();
    await theirs.close();
  });

  it('adds a node, links it by search, and removes it again', async () => {
    const page = await app.newPage();
    await page.goto('/content/new?kind=practice&lang=en');
    await page.getByRole('textbox', { name: 'Name, English' }).fill('Pairing on call');
    await page.getByRole('textbox', { name: 'Name, Spanish' }).fill('Guardia en pareja');
    await page.getByRole('textbox', { name: 'Summary, English' }).fill('Two people share the pager.');
    await page.getByRole('textbox', { name: 'Summary, Spanish' }).fill('Dos personas comparten la guardia.');
    await page.getByRole('combobox', { name: 'Add links of another type' }).selectOption('USES');
    await page.getByRole('textbox', { name: 'Add to: uses' }).fill('saga');
    await page.getByRole('option', { name: /pattern:saga$/ }).click();
    await page.getByRole('button', { name: 'Remove the link to Saga' }).waitFor();
    await eventually(async () => {
      expect(await page.getByRole('button', { name: 'Save' }).isEnabled()).toBe(true);
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pairing on call' }).waitFor();
    await page.goto('/node/practice:pairing-on-call/edit?lang=en');
    await page.getByRole('button', { name: 'Remove…' }).click();
    await page.getByRole('button', { name: /^Remove it/ }).click();
    await page.getByText('The node is removed. Undo its removal to bring it back.').waitFor();
    await page.close();
  });

  it('previews an import field by field, then makes it', async () => {
    const page = await app.newPage();
    const csv = await (await page.request.get('/api/graph/export?format=csv&part=nodes')).text();
    await page.goto('/content?view=import&lang=en');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Nodes (CSV)' }).click(),
    ]);
    const changed = csv.replace('Two-phase commit', 'Two-phase commit protocol');
    expect(changed).not.toBe(csv);
    await chooser.setFiles({ name: 'nodes.csv', mimeType: 'text/csv', buffer: Buffer.from(changed) });
    await page.getByRole('button', { name: 'Show what would change' }).click();
    const preview = page.getByRole('region', { name: 'What would change' });
    await preview.getByRole('listitem').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByText('Imported. It stands under “Recent edits” and can be undone.').waitFor();
    await page.close();
  });

  it.each(
    [
      '/node/pattern:saga/edit?lang=',
      '/node/technology:apache-kafka/edit?lang=',
      '/node/pattern:saga/history?lang=',
      '/content?view=changes&lang=',
      '/content?view=edits&lang=',
      '/content?view=export&lang=',
      '/content?view=import&lang=',
      '/content?view=curators&lang=',
      '/content/new?kind=level&lang=',
    ].flatMap((address) => [`${address}en`, `${address}es`]),
  )('is clean by axe and fits, wide and narrow, in both themes: %s', async (address) => {
    const page = await app.newPage();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      }
    }
    await page.close();
  });
});

function summary(page: Page) {
  return page.getByRole('textbox', { name: 'Resumen, español' });
}

/** What axe finds: the rule and the elements. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>('axe.run(document)');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
