/** The bytes of a file as they come from the disk. */
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Who stops in the middle reads no further.
    await reader.cancel().catch(() => undefined);
  }
}
