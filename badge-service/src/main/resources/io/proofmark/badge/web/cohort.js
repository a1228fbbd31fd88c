// Draws the runs that the page's table lists; without it the table says the same.
'use strict';

const place = document.getElementById('cohort-chart');
const runs = Array.from(document.querySelectorAll('#runs tbody tr'), (line) => ({
  at: line.dataset.at,
  value: Number(line.dataset.figure),
  kind: line.dataset.kind,
  href: line.querySelector('a').getAttribute('href'),
  says: line.dataset.figure + ' ' + place.dataset.unit,
})).filter((run) => Number.isFinite(run.value) && run.value !== 0);

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function series(kind, name, look, symbol, extra) {
  return {
    type: 'scatter', name, symbol, symbolSize: 12, itemStyle: { color: look, opacity: 0.85 },
    data: runs.filter((run) => run.kind === kind).map((run) => ({ value: [run.at, run.value], href: run.href, says: run.says })),
    ...extra,
  };
}

function options() {
  const soft = colour('--soft');
  const rows = runs.filter((run) => run.kind === 'row').map((run) => run.value);
  const ends = rows.length > 1 ? [Math.min(...rows), Math.max(...rows)] : [];
  return {
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: soft },
    grid: { left: 8, right: 24, top: 48, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemGap: 24, textStyle: { color: soft } },
    tooltip: { renderMode: 'richText', formatter: (it) => it.seriesName + ': ' + it.data.says },
    xAxis: { type: 'time', axisLine: { lineStyle: { color: soft } }, axisLabel: { color: soft, hideOverlap: true }, splitLine: { show: false } },
    yAxis: { type: 'value', scale: true, name: place.dataset.unit, nameTextStyle: { color: soft, align: 'left' }, axisLabel: { color: soft }, splitLine: { lineStyle: { color: colour('--line') } } },
    series: [
      series('row', 'row', colour('--accent'), 'circle', {
        markArea: ends.length ? { silent: true, itemStyle: { color: colour('--accent'), opacity: 0.08 }, data: [[{ yAxis: ends[0] }, { yAxis: ends[1] }]] } : undefined,
      }),
      series('reproduction', 'reproduction', colour('--blue'), 'diamond'),
      series('official', 'official figure', colour('--grey'), 'circle'),
      series('shown only', 'shown only', colour('--grey'), 'diamond'),
    ].filter((it) => it.data.length),
  };
}

if (runs.length) {
  place.hidden = false;
  const chart = window.echarts.init(place, null, { renderer: 'svg' });
  const draw = () => chart.setOption(options(), true);
  draw();
  chart.on('click', (it) => { window.location.assign(it.data.href); });
  new ResizeObserver(() => chart.resize()).observe(place);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
}
