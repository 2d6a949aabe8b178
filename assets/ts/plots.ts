// table[data-plot=line|bar|stacked-bar|horizontal-bar]: a picture of the table's own figures above it; the table itself
// moves into "Show the figures". The first column names the points, each further column is a series.
import {
  BarController, BarElement, CategoryScale, Chart, type ChartDataset, type ChartOptions, Legend, LinearScale, LineController,
  LineElement, PointElement, Tooltip,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

// The palette that the Government Analysis Function tested for charts; the point style tells series apart without colour.
const colours = ['#12436d', '#28a197', '#801650', '#f46a25', '#3d3d3d', '#a285d1'];
const points = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star'] as const;

interface Figures { labels: string[]; links: (string | null)[]; series: { name: string; values: (number | null)[] }[] }

export function figuresOf(table: HTMLTableElement): Figures {
  const names = Array.from(table.tHead?.rows[0]?.cells ?? [], cell => cell.textContent?.trim() ?? '').slice(1);
  const rows = Array.from(table.tBodies[0]?.rows ?? []);
  const figure = (text: string) => {
    const plain = text.replace(/[,%\s]/g, '');
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  };
  return {
    labels: rows.map(row => row.cells[0]?.textContent?.trim() ?? ''),
    links: rows.map(row => row.cells[0]?.querySelector('a')?.href ?? null),
    series: names.map((name, at) => ({ name, values: rows.map(row => figure(row.cells[at + 1]?.textContent ?? '')) })),
  };
}

function datasets(figures: Figures, line: boolean): ChartDataset<'line' | 'bar', (number | null)[]>[] {
  return figures.series.map(({ name, values }, at) => {
    const colour = colours[at % colours.length]!;
    const common = { label: name, data: values, backgroundColor: colour, borderColor: colour };
    return line
      ? { ...common, borderWidth: 3, pointRadius: 4, pointStyle: points[at % points.length], tension: 0, spanGaps: false }
      : { ...common, borderWidth: 0, maxBarThickness: 48 };
  });
}

function optionsOf(kind: string, unit: string, figures: Figures): ChartOptions<'line' | 'bar'> {
  const across = kind === 'horizontal-bar', stacked = kind === 'stacked-bar';
  const words = { color: '#0b0c0c', font: { size: 15 } };
  const figureAxis = { beginAtZero: true, stacked, ticks: { ...words, precision: 0 }, title: { display: unit !== '', text: unit, ...words }, grid: { color: '#cecece' } };
  const nameAxis = { stacked, ticks: words, grid: { display: false } };
  return {
    animation: false,
    maintainAspectRatio: false,
    indexAxis: across ? 'y' : 'x',
    interaction: { mode: 'index', intersect: false, axis: across ? 'y' : 'x' },
    scales: across ? { x: figureAxis, y: nameAxis } : { x: nameAxis, y: figureAxis },
    plugins: {
      legend: { display: figures.series.length > 1, position: 'top', align: 'start', labels: { ...words, usePointStyle: kind === 'line', boxWidth: 12, boxHeight: 12, padding: 16 } },
      tooltip: { titleFont: { size: 15 }, bodyFont: { size: 15 } },
    },
    onClick: (_event, hit) => {
      const link = figures.links[hit[0]?.index ?? -1];
      if (link) window.location.assign(link);
    },
  };
}

function draw(table: HTMLTableElement): void {
  const figures = figuresOf(table);
  if (figures.labels.length === 0 || figures.series.length === 0) return;
  const kind = table.dataset.plot ?? 'bar';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', table.dataset.plotSummary || table.caption?.textContent || '');
  const picture = document.createElement('div');
  picture.className = 'fp-plot__picture';
  if (kind === 'horizontal-bar') picture.style.height = `${Math.max(200, figures.labels.length * 36 + 80)}px`;
  picture.append(canvas);

  const details = document.createElement('details');
  details.className = 'govuk-details fp-plot__figures';
  const summary = document.createElement('summary');
  summary.className = 'govuk-details__summary';
  const words = document.createElement('span');
  words.className = 'govuk-details__summary-text';
  words.textContent = 'Show the figures';
  summary.append(words);
  const heading = document.createElement('p');
  heading.className = 'govuk-heading-s fp-plot__heading';
  heading.textContent = table.caption?.textContent ?? '';

  const whole = table.closest('.fp-scroll') ?? table;
  (table.closest('.fp-plot') ?? whole.parentElement)?.prepend(heading);
  whole.before(picture, details);
  details.append(summary, whole);
  new Chart(canvas, {
    type: kind === 'line' ? 'line' : 'bar',
    data: { labels: figures.labels, datasets: datasets(figures, kind === 'line') },
    options: optionsOf(kind, table.dataset.plotUnit ?? '', figures),
  });
}

Chart.defaults.font.family = '"Helvetica Neue", Helvetica, Arial, sans-serif';
document.querySelectorAll<HTMLTableElement>('table[data-plot]').forEach(draw);
// On paper the table stands below the picture.
window.addEventListener('beforeprint', () => document.querySelectorAll<HTMLDetailsElement>('.fp-plot__figures').forEach(each => { each.open = true; }));
