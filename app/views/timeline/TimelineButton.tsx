const SIGNS = {
  previousChange: 'M3,2V14M13,3L6,8L13,13Z',
  back: 'M11,3L4,8L11,13Z',
  forward: 'M5,3L12,8L5,13Z',
  nextChange: 'M13,2V14M3,3L10,8L3,13Z',
  minus: 'M3,8H13',
  plus: 'M3,8H13M8,3V13',
  left: 'M10,3L5,8L10,13',
  right: 'M6,3L11,8L6,13',
  whole: 'M2,3V13M14,3V13M4,8H12M6,6L4,8L6,10M10,6L12,8L10,10',
  help: 'M5.5,6A2.5,2.5 0 1 1 8.9,8.2Q8,8.6 8,9.8M8,12V13.2',
} as const;
const FILLED: readonly string[] = ['previousChange', 'back', 'forward', 'nextChange'];

interface Props {
  readonly name: string;
  readonly sign: keyof typeof SIGNS;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A small button with a sign; it stays where it is for the keyboard when there is nothing for it to do. */
export function TimelineButton({ name, sign, disabled = false, onPress }: Props) {
  return (
    <button
      type="button"
      className="Timeline-button"
      aria-label={name}
      title={name}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={SIGNS[sign]}
          fill={FILLED.includes(sign) ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
