// Shows anew the parts of a page that a new standing may have changed. Without it the page says the same, once.
(() => {
  const GATHER_MS = 500;
  const AGAIN_MS = 10000;
  const parts = (page) => page.querySelectorAll('[data-live]');
  const place = (page) => page.querySelector('[data-live-after]')?.dataset.liveAfter ?? '';
  if (parts(document).length === 0 || !window.EventSource) return;
  const row = document.querySelector('[data-live-row]')?.dataset.liveRow;
  let after = place(document);
  let position = '';
  let timer = 0;
  let feed = null;

  function soon(delay) {
    if (!timer) timer = setTimeout(refresh, delay);
  }

  function show(page) {
    const fresh = parts(page);
    parts(document).forEach((part, i) => {
      if (part.contains(document.activeElement)) {
        part.addEventListener('focusout', () => soon(GATHER_MS), { once: true });
      } else if (fresh[i]) {
        part.replaceWith(fresh[i]);
      }
    });
    after = place(page);
  }

  async function refresh() {
    timer = 0;
    try {
      const answer = await fetch(location.href, { headers: position ? { 'Proofmark-Wait-For': position } : {} });
      if (answer.status === 404 || answer.status === 410) {
        location.reload();
        return;
      }
      if (!answer.ok) throw new Error('status ' + answer.status);
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      if (!feed && !document.hidden) follow();
    } catch {
      soon(AGAIN_MS);
    }
  }

  function follow() {
    const query = new URLSearchParams({ type: 'standing' });
    if (row) query.set('row', row);
    if (after) query.set('after', after);
    const source = new EventSource('/v1/events?' + query);
    feed = source;
    source.addEventListener('standing', (event) => {
      position = JSON.parse(event.data).position;
      soon(GATHER_MS);
    });
    // After a cut the browser itself goes on from its cursor. A refusal ends that: then the page begins anew.
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED && feed === source) {
        feed = null;
        soon(AGAIN_MS);
      }
    });
  }

  // A browser keeps few connections to one place: a page that nobody sees holds none.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      feed?.close();
      feed = null;
    } else if (!feed) {
      soon(0);
    }
  });

  if (!document.hidden) follow();
})();
