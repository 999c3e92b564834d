interface TypedArray<A> {
  readonly length: number;
  set(from: A): void;
}

/** A copy with room for `length` and as much again. */
export function grow<A extends TypedArray<A>>(
  array: A,
  Type: new (length: number) => A,
  length: number,
): A {
  const longer = new Type(Math.max(length, array.length) * 2);
  longer.set(array);
  return longer;
}
