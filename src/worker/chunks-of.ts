/** The bytes of a file as they come from the disk: the next ones while those at hand are read. */
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  const next = (): ReturnType<typeof reader.read> => {
    const reading = reader.read();
    reading.catch(() => undefined); // who awaits it is told
    return reading;
  };
  try {
    let reading = next();
    for (;;) {
      const { value, done } = await reading;
      if (done) return;
      reading = next();
      yield value;
    }
  } finally {
    // Who stops in the middle reads no further.
    await reader.cancel().catch(() => undefined);
  }
}
