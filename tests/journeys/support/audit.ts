import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that a change of colours can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Either width by all rules in one theme, and by those of colours in the other. */
const SETTINGS = [
  { width: 1280, whole: 'light', colours: 'dark' },
  { width: 320, whole: 'dark', colours: 'light' },
] as const;

/** What stands on the page breaks no rule, wide and narrow, light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  for (const { width, whole, colours } of SETTINGS) {
    await page.setViewportSize({ width, height: 800 });
    // Elsewhere the header covers half of whatever the page was scrolled to.
    await page.evaluate(() => scrollTo(0, 0));
    await page.emulateMedia({ colorScheme: whole });
    expect.soft(await violations(page), `${width} px, ${whole}`).toEqual([]);
    await page.emulateMedia({ colorScheme: colours });
    const ofColours = await violations(page, { type: 'rule', values: COLOUR_RULES });
    expect.soft(ofColours, `${width} px, ${colours}`).toEqual([]);
    expect.soft(await smallTargets(page), `${width} px`).toEqual([]);
    expect.soft(await sidewaysScroll(page), `${width} px`).toBe(0);
  }
}

/** What stands on the page breaks no rule as it is. */
export async function expectNoViolation(page: Page): Promise<void> {
  await page.evaluate(AXE);
  expect(await violations(page)).toEqual([]);
}

/** @returns What axe objects to, as "rule: selector". */
async function violations(
  page: Page,
  runOnly: axe.RunOnly = { type: 'tag', values: TAGS },
): Promise<string[]> {
  const options: axe.RunOptions = { runOnly, resultTypes: ['violations'], preload: false };
  const { violations: found } = await page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axe }).axe.run(given),
    options,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** @returns Targets under 24 × 24 CSS pixels; links inside a sentence are exempt (2.5.8). */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, summary, [role="button"]',
    );
    return [...targets].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return [];
      if (element.closest('.sr-only')) return [];
      if (element.closest('[aria-hidden="true"], [inert]')) return [];
      // A checkbox is pressed by its label.
      const target = element.closest('label') ?? element;
      const { width, height } = target.getBoundingClientRect();
      if (width >= 24 && height >= 24) return [];
      const inSentence =
        element.tagName === 'A' && getComputedStyle(element).display.startsWith('inline');
      if (inSentence && element.closest('p, h1, h2, h3') !== null) return [];
      return [`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 120)}`];
    });
  });
}

/** @returns CSS pixels that the page is wider than its window. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
