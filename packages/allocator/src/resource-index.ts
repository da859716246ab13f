/** Amounts of scalar resources in thousandths, by {@link ResourceIndex} number; absent means 0. */
export type Amounts = readonly number[];

/** A name that has no number. As an index it finds nothing in any column. */
export const unknownResource = -1;

/**
 * Gives every scalar resource name a small number: the column that it lives in. Numbers are never given back, and every decision looks
 * at all of them: only what agents and operators name may get one, never what a framework names.
 */
export class ResourceIndex {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** @param names those that have numbers from the beginning */
  constructor(names: readonly string[] = []) {
    for (const name of names) this.numberOf(name);
  }

  /** The number that the name has, or {@link unknownResource}. */
  find(name: string): number {
    return this.numbers.get(name) ?? unknownResource;
  }

  numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** Amounts from quantities by name. */
  amountsOf(quantities: ReadonlyMap<string, number>): number[] {
    const amounts: number[] = [];
    for (const [name, millis] of quantities) setAmount(amounts, this.numberOf(name), millis);
    return amounts;
  }

  /** Quantities by name; what is 0 is left out. */
  quantitiesOf(amounts: Amounts): Map<string, number> {
    const result = new Map<string, number>();
    amounts.forEach((millis, r) => {
      if (millis !== 0) result.set(this.names[r] as string, millis);
    });
    return result;
  }
}

/** Writes one amount, filling the gap with 0 so that the array stays dense. */
export function setAmount(amounts: number[], r: number, millis: number): void {
  while (amounts.length < r) amounts.push(0);
  amounts[r] = millis;
}

/** `into` += factor * `amounts`. */
export function accumulate(into: number[], amounts: Amounts, factor = 1): void {
  for (let r = 0; r < amounts.length; r++) setAmount(into, r, (into[r] ?? 0) + factor * (amounts[r] as number));
}
