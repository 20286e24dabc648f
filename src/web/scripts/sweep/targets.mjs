/**
 * Runs in the page: what a thumb would miss. Links within a sentence may be as small as their words, a box counts with the label
 * that belongs to it, a field of a form with its frame. Libraries' own widgets inside a diagram are for a mouse.
 */
export function small() {
  const LEAST = 44;
  const seen = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role="button"], [role="option"]')].filter((each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
  const top = [...document.querySelectorAll('dialog[open]')].at(-1);
  return seen.flatMap((each) => {
    if ((top && !top.contains(each)) || each.closest('.djs-container, .bjs-powered-by, .fjs-powered-by-link, .sr-only, [aria-hidden="true"]') || each.matches(':disabled, [type="file"], [type="hidden"]')) return [];
    const area = each.matches('[type="checkbox"], [type="radio"]') ? (each.closest('label') ?? each.labels?.[0] ?? each) : (each.closest('.fjs-input-group') ?? each);
    const { width, height, right, bottom } = area.getBoundingClientRect();
    const inSentence = each.matches('a') && getComputedStyle(each).display === 'inline' && (each.parentElement?.textContent ?? '').trim() !== (each.textContent ?? '').trim();
    if (inSentence || width === 0 || right <= 0 || bottom <= 0 || (width >= LEAST - 0.5 && height >= LEAST - 0.5)) return [];
    return [`${Math.round(width)}x${Math.round(height)} ${each.outerHTML.replace(/<svg.*<\/svg>/s, '').slice(0, 140)}`];
  });
}
