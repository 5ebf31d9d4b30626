import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../messages/catalogue';
import { bringEngineUp } from '../../store/engine';
import { ENGINE_BEGUN, PREVIEW_NAME, yieldEngine } from '../../store/engine-rest';
import './EmbedPreview.css';

interface Props {
  /** The frame's address from its `#` on. */
  readonly asked: string;
  readonly onClose: () => void;
}

/** Of columns as pages have them: a telephone, an article, a whole page. */
const WIDTHS = [360, 720, 1100] as const;
const FIRST_HEIGHT = 640;

/**
 * The frame as a page has it, and the page's part of what is said between them: as high as it asks to be. Once something
 * runs in it the notebook has no engine, until it is closed.
 */
export function EmbedPreview({ asked, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState<number>(WIDTHS[1]);
  const [height, setHeight] = useState(FIRST_HEIGHT);
  useEffect(() => {
    dialog.current?.showModal();
    let open = true;
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      const inside = frame.current?.contentWindow;
      if (!inside || source !== inside || origin !== location.origin) return;
      if (data === ENGINE_BEGUN)
        void yieldEngine().then(() => {
          if (!open) bringEngineUp();
        });
      const wanted = heightIn(data);
      if (wanted === null) return;
      setHeight(wanted);
      inside.postMessage({ queuebook: 1, type: 'fitted' }, origin);
    };
    window.addEventListener('message', hear);
    return () => {
      open = false;
      window.removeEventListener('message', hear);
      bringEngineUp();
    };
  }, []);
  const parts = new URLSearchParams(asked);
  parts.set('origin', location.origin);
  return (
    // Escape closes this alone, and not the menu it was opened from.
    <dialog
      className="EmbedPreview"
      ref={dialog}
      aria-label={t('embed.preview.title')}
      onClose={onClose}
      onKeyDown={(event: KeyboardEvent) => event.stopPropagation()}
    >
      <div className="EmbedPreview-bar">
        <h2>{t('embed.preview.title')}</h2>
        <label>
          {t('embed.preview.width')}{' '}
          <select value={width} onChange={({ target }) => setWidth(Number(target.value))}>
            {WIDTHS.map((px) => (
              <option key={px} value={px}>
                {t('embed.preview.pixels', { px })}
              </option>
            ))}
          </select>
        </label>
        <button className="Button" type="button" onClick={() => dialog.current?.close()}>
          {t('embed.preview.close')}
        </button>
      </div>
      <div className="EmbedPreview-page">
        <iframe
          ref={frame}
          name={PREVIEW_NAME}
          title={t('embed.preview.title')}
          src={`${new URL('embed.html', document.baseURI)}#${parts}`}
          allow="cross-origin-isolated; clipboard-write"
          style={{ inlineSize: width, blockSize: height }}
        />
      </div>
    </dialog>
  );
}

/** The one word of the frame that a page must hear to show it whole. */
function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || Reflect.get(data, 'type') !== 'height')
    return null;
  const height: unknown = Reflect.get(data, 'height');
  return typeof height === 'number' && height > 0 ? height : null;
}
