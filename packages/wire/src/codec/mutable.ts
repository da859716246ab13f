/** A message while it is being read. */
export type Mutable<M> = {
  -readonly [K in keyof M]: M[K] extends readonly (infer Item)[] | undefined
    ? Item[] | Extract<M[K], undefined>
    : M[K] extends Readonly<Record<string, infer Value>> | undefined
      ? MutableRecord<M[K], Value>
      : M[K];
};

type MutableRecord<Held, Value> = string extends keyof NonNullable<Held>
  ? Record<string, Value> | Extract<Held, undefined>
  : Held;
