import { useEffect, useRef, useState } from 'react';

/** A value that follows `value`, at once with `everyMs` 0, else no more often than that; the last one always comes through. */
export function useCalm<Value>(value: Value, everyMs: number): Value {
  const [calm, setCalm] = useState(value);
  const latest = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = value;
    if (everyMs === 0) {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
      setCalm(value);
      return;
    }
    timer.current ??= setTimeout(() => {
      timer.current = null;
      setCalm(latest.current);
    }, everyMs);
  }, [value, everyMs]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return everyMs === 0 ? value : calm;
}
