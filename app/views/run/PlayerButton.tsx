const SIGNS = {
  restart: 'M2,2H4V14H2ZM14,2V14L5,8Z',
  back: 'M11,2V14L3,8ZM12,2H14V14H12Z',
  play: 'M4,2L14,8L4,14Z',
  pause: 'M3,2H6.5V14H3ZM9.5,2H13V14H9.5Z',
  forward: 'M5,2V14L13,8ZM2,2H4V14H2Z',
  end: 'M12,2H14V14H12ZM2,2V14L11,8Z',
} as const;

interface Props {
  readonly name: string;
  readonly sign: keyof typeof SIGNS;
  readonly strong?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A button with a sign for those who see it and a name for all. */
export function PlayerButton({ name, sign, strong = false, disabled = false, onPress }: Props) {
  return (
    // Not `disabled`: a button that loses the keyboard's focus when the end is reached would lose the reader, too.
    <button
      type="button"
      className={`Player-button${strong ? ' Player-button--strong' : ''}`}
      aria-label={name}
      title={name}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
    >
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SIGNS[sign]} fill="currentColor" />
      </svg>
    </button>
  );
}
