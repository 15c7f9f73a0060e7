/** What every page must hold, looked at from outside. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string | null;
  nodes: { target: string[]; failureSummary: string }[];
}

/** Violations that axe calls serious or critical, as readable lines; none is what a page should have. */
export const seriousViolations = async (page: Page): Promise<string[]> => {
  // Evaluated, not added as a script: the content security policy allows no script but the page's own.
  await page.evaluate(axe);
  const violations = await page.evaluate<Violation[]>('axe.run(document).then((result) => result.violations)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
};

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Tag, class and text of what has the focus. */
export const focused = (page: Page): Promise<{ tag: string; id: string; text: string; isHit: boolean }> =>
  page.evaluate(`(() => {
    const element = document.activeElement;
    return { tag: element.tagName, id: element.id, text: element.textContent, isHit: element.hasAttribute('data-hit') };
  })()`);
