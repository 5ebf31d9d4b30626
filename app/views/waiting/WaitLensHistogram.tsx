import { t } from '../../messages/catalogue';
import { AXIS_BINS, axisPlace, type Distribution } from '../../model/explain/waits-distribution';
import { distributionWords, fineTimeWords } from '../../words/wait-words';
import './WaitLensHistogram.css';

const WIDTH = 300;
const HEIGHT = 56;
const AXIS = 16;
const TICKS_MS = [0.001, 0.01, 0.1, 1, 10, 100, 1_000, 10_000];

/** How many took how long, on an axis of factors of ten that is the same in every histogram of the page; the median is marked. */
export function WaitLensHistogram({ told }: { readonly told: Distribution }) {
  // biome-ignore lint/plugin/long-spreads: some twenty bars
  const most = Math.max(...told.bins.map(({ count }) => count));
  const bin = WIDTH / AXIS_BINS;
  const median = axisPlace(told.medianMs) * WIDTH;
  const leftOfMedian = median > WIDTH * 0.6;
  return (
    <figure className="WaitLensHistogram">
      <svg
        className="WaitLensHistogram-svg"
        viewBox={`-14 0 ${WIDTH + 28} ${HEIGHT + AXIS + 12}`}
        aria-hidden="true"
      >
        {told.bins.map(({ fromMs, count }, i) => {
          if (count === 0) return null;
          // One of a thousand must still be seen.
          const height = Math.max(2, (count / most) * HEIGHT);
          return (
            <rect
              key={fromMs}
              className="WaitLensHistogram-bar"
              x={i * bin + 0.5}
              y={12 + HEIGHT - height}
              width={bin - 1}
              height={height}
            />
          );
        })}
        <line
          className="WaitLensHistogram-axis"
          x1={0}
          x2={WIDTH}
          y1={12 + HEIGHT}
          y2={12 + HEIGHT}
        />
        {TICKS_MS.map((ms, i) => (
          <g key={ms} transform={`translate(${axisPlace(ms) * WIDTH},${12 + HEIGHT})`}>
            <line className="WaitLensHistogram-axis" y2={3} />
            {i % 2 === 1 && (
              <text className="WaitLensHistogram-tick" y={14} textAnchor="middle">
                {fineTimeWords(ms)}
              </text>
            )}
          </g>
        ))}
        <line
          className="WaitLensHistogram-median"
          x1={median}
          x2={median}
          y1={2}
          y2={12 + HEIGHT}
        />
        <text
          className="WaitLensHistogram-medianText"
          x={median + (leftOfMedian ? -5 : 5)}
          y={10}
          textAnchor={leftOfMedian ? 'end' : 'start'}
        >
          {t('explain.waits.median', { time: fineTimeWords(told.medianMs) })}
        </text>
      </svg>
      <figcaption>{distributionWords(told)}</figcaption>
    </figure>
  );
}
