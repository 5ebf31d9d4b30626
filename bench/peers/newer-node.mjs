/** What the package `multithreading` expects of Node and version 20 has not; loaded before it, in its workers too. */
// Both ends of a channel block: pinned to one core, its pool must hold two workers all the same.
globalThis.navigator ??= { hardwareConcurrency: 4 };
Promise.withResolvers ??= () => {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => {
    Object.assign(parts, { resolve, reject });
  });
  return parts;
};
