/** Fills that tell states apart without colour. */
export function FlowPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatch`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className="Flow-hatch" d="M0,0V8" />
      </pattern>
      <pattern id={`${id}-dots`} width="8" height="8" patternUnits="userSpaceOnUse">
        <circle className="Flow-dot" cx="4" cy="4" r="1" />
      </pattern>
    </defs>
  );
}
