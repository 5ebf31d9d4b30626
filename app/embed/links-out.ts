/**
 * Words about a run name cells by links, as in the notebook. In a frame there is one cell: what leads to another one opens
 * the notebook in a tab of its own, and nothing takes the frame to another address.
 */
export function linksLeadOut(own: boolean): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link === null) return;
    event.preventDefault();
    const place = link.getAttribute('href') ?? '';
    if (!own) window.open(new URL(`./${place}`, document.baseURI), '_blank', 'noopener');
  });
}
