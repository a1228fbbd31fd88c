// Shows anew the parts of a page that a new standing may have changed. Without it the page says the same, once.
(() => {
  const parts = () => document.querySelectorAll('[data-live]');
  if (parts().length === 0 || !window.EventSource) return;
  const row = document.querySelector('[data-live-row]')?.dataset.liveRow;
  let position = '';
  let waiting = false;

  async function refresh() {
    waiting = false;
    const answer = await fetch(location.href, { headers: { 'Proofmark-Wait-For': position } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelectorAll('[data-live]');
    parts().forEach((part, i) => {
      if (fresh[i] && !part.contains(document.activeElement)) part.replaceWith(fresh[i]);
    });
  }

  new EventSource('/v1/events?type=standing' + (row ? '&row=' + encodeURIComponent(row) : ''))
    .addEventListener('standing', (event) => {
      position = JSON.parse(event.data).position;
      if (!waiting) {
        waiting = true;
        setTimeout(refresh, 500);
      }
    });
})();
