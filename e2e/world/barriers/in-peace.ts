import type { Page } from '@playwright/test';

/** Nothing moves before whoever asks for that. */
export async function inPeace(page: Page): Promise<unknown[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => {
    const isMoved = (element: Element, part?: string) => {
      const { transitionDuration, animationName } = getComputedStyle(element, part);
      return animationName !== 'none' || transitionDuration.split(', ').some((one) => one !== '0s');
    };
    const moves = (element: Element) =>
      isMoved(element) || isMoved(element, '::before') || isMoved(element, '::after');
    const still = document.getAnimations().length === 0;
    const found = [...document.querySelectorAll('*')].filter(moves);
    const told = found.map((element) => element.outerHTML.slice(0, 120));
    const glides = getComputedStyle(document.documentElement).scrollBehavior !== 'auto';
    return [...told, ...(still ? [] : ['an animation']), ...(glides ? ['scrolling'] : [])];
  });
  return moving.length > 0 ? [['moves where peace is asked for', ...moving.slice(0, 5)]] : [];
}
