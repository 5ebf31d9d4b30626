import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

interface OutlineOverlayProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly name: string;
  /** What stands on the button. */
  readonly sign: ReactNode;
  readonly children: ReactNode;
}

/** A button, and what it opens over the page: closed by Escape, by a press elsewhere, and by leaving it. */
export function OutlineOverlay({ open, onOpen, name, sign, children }: OutlineOverlayProps) {
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) onOpen(false);
    };
    addEventListener('pointerdown', onPress);
    return () => removeEventListener('pointerdown', onPress);
  }, [open, onOpen]);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !open) return;
    onOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from anywhere inside
    <div className="OutlineOverlay" ref={place} onKeyDown={onKeyDown}>
      <button
        className="OutlineOverlay-button"
        type="button"
        ref={button}
        aria-label={name}
        title={name}
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        {sign}
      </button>
      {open && <div className="OutlineOverlay-panel">{children}</div>}
    </div>
  );
}
