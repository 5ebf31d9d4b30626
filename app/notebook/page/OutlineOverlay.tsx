import { type ReactNode, useEffect, useRef } from 'react';

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
    // From anywhere inside.
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || !(target instanceof Node) || !place.current?.contains(target)) return;
      onOpen(false);
      button.current?.focus();
    };
    addEventListener('pointerdown', onPress);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('pointerdown', onPress);
      removeEventListener('keydown', onKey);
    };
  }, [open, onOpen]);
  return (
    <div className="OutlineOverlay" ref={place}>
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
